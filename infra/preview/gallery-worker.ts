import { parentPort, workerData } from "node:worker_threads";
import { makeGallery } from "./gallery.ts";

/** A thread of its own for each look at the files: modules are loaded once in a thread, so a new one sees what was saved. */
parentPort?.postMessage(makeGallery((workerData as { origin: string }).origin));
