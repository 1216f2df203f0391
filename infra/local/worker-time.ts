/**
 * Makes `Date` virtual in this thread. Still real: timers, `performance`, `process.hrtime`, `Intl.DateTimeFormat().format()` without
 * an argument, and the machine's time zone (Lambda's is UTC).
 */
export function playTime(clock: SharedArrayBuffer): void {
  const present = new BigInt64Array(clock);
  const now = () => Number(Atomics.load(present, 0));
  const RealDate = Date;
  const VirtualDate = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as Date,
    apply: () => new RealDate(now()).toString(),
    get: (target, key, receiver) => (key === "now" ? now : (Reflect.get(target, key, receiver) as unknown)),
  });
  RealDate.prototype.constructor = VirtualDate;
  globalThis.Date = VirtualDate;
}
