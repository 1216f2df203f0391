export class Crash extends Error {}

/** A port in memory and the name of one of its writing calls. */
export type Write = readonly [port: object, call: string];

/** Makes the `nth` of these writes fail, before or after it took effect; answers whether there were that many. */
export function crashAt(writes: readonly Write[], nth: number, when: "before" | "after"): () => boolean {
  let count = 0;
  for (const [port, call] of writes) {
    const calls = port as Record<string, (...args: unknown[]) => Promise<unknown>>;
    const original = calls[call]?.bind(port);
    calls[call] = async (...args) => {
      count += 1;
      const now = count === nth;
      if (now && when === "before") throw new Crash();
      const answer = await original?.(...args);
      if (now) throw new Crash();
      return answer;
    };
  }
  return () => count >= nth;
}
