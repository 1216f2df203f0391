const maxTries = 3;

/**
 * Makes a call that fails again at once, for what is known here and nowhere else: when it is given up, an email that SES
 * took is one of which nobody knows. The adapters' own retries have come to an end by then.
 */
export async function insist<Result>(call: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; tries < maxTries; tries += 1) {
    try {
      return await call();
    } catch {
      // The last failure speaks for all.
    }
  }
  return call();
}
