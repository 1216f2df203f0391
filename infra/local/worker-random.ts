import crypto, { createHash } from "node:crypto";
import { syncBuiltinESMExports } from "node:module";
import { uuid } from "./ids.ts";

/**
 * Makes this thread's random ids, tokens and bytes repeatable: the same seed gives the same ones in the same order. `randomInt` and
 * generated keys stay random. Returns the way to begin again with another seed.
 */
export function playRandomness(seed: string): (seed: string) => void {
  const stream = new SeededBytes(seed);
  const uint32 = () => stream.take(4).readUInt32BE();
  const getRandomValues = <T extends ArrayBufferView>(view: T): T => {
    stream.take(view.byteLength).copy(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
    return view;
  };
  const randomBytes = (size: number, callback?: (error: null, bytes: Buffer) => void) => {
    const bytes = stream.take(size);
    if (callback) setImmediate(callback, null, bytes);
    return bytes;
  };
  const randomUUID = () => uuid(stream.take(16));

  Math.random = () => uint32() / 2 ** 32;
  replace(crypto, { randomBytes, randomUUID, randomFillSync: getRandomValues });
  replace(globalThis.crypto, { randomUUID, getRandomValues });
  syncBuiltinESMExports();
  return (next) => stream.begin(next);
}

/** The getters of `crypto` refuse an assignment. */
function replace(target: object, functions: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(functions))
    Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

class SeededBytes {
  #seed: string;
  #block = 0;
  #rest: Buffer = Buffer.alloc(0);

  constructor(seed: string) {
    this.#seed = seed;
  }

  begin(seed: string): void {
    this.#seed = seed;
    this.#block = 0;
    this.#rest = Buffer.alloc(0);
  }

  take(size: number): Buffer {
    while (this.#rest.length < size) {
      const block = createHash("sha256").update(`${this.#seed}/${this.#block}`).digest();
      this.#block += 1;
      this.#rest = Buffer.concat([this.#rest, block]);
    }
    const taken = this.#rest.subarray(0, size);
    this.#rest = this.#rest.subarray(size);
    return taken;
  }
}
