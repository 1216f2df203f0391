import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Gallery } from "./gallery.ts";

const workerFile = join(import.meta.dirname, "gallery-worker.ts");

/** The gallery from the files as they are now; rejects when they cannot be loaded. */
export function makeFresh(origin: string): Promise<Gallery> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: { origin } });
    worker.once("message", (gallery: Gallery) => resolve(gallery));
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`The gallery's thread ended with code ${code}`)));
  });
}
