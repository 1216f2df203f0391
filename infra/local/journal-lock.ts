import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const lockIn = (directory: string): string => join(directory, "process");

/** Two processes would each write what the other never did. A process that was killed leaves its number behind. */
export function lock(directory: string): void {
  const path = lockIn(directory);
  const own = String(process.pid);
  try {
    writeFileSync(path, own, { flag: "wx" });
  } catch {
    const holder = readFileSync(path, "utf8");
    if (holder !== own && isRunning(Number(holder)))
      throw new Error(
        `The run kept in ${directory} is played by process ${holder}. Stop that one or start with another folder; if it is no Hipline, delete ${path}.`,
      );
    writeFileSync(path, own);
  }
}

export function unlock(directory: string): void {
  rmSync(lockIn(directory), { force: true });
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process may not be asked, and runs.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
