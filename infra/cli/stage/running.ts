import { join } from "node:path";
import * as z from "zod/mini";

/** Where a running local Hipline can be reached; `npm start` writes it. */
export const runningSchema = z.object({
  stage: z.string(),
  endpoint: z.string(),
  region: z.string(),
  credentials: z.object({ accessKeyId: z.string(), secretAccessKey: z.string() }),
});
export type Running = z.infer<typeof runningSchema>;
export const runningFile = (root: string): string => join(root, ".local", "running.json");
