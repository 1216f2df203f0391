import { watch } from "node:fs";
import { join } from "node:path";

/** Editors save in several steps; after this silence all of them are over. */
const quietMs = 60;

/** Calls `changed` after files under the folders were saved. Returns what ends it. */
export function watchFolders(root: string, folders: readonly string[], changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watchers = folders.map((folder) =>
    watch(join(root, folder), { recursive: true }, (_event, file) => {
      if (file !== null && !/\.(ts|json|md|css|js|png|svg)$/.test(file)) return;
      clearTimeout(timer);
      timer = setTimeout(changed, quietMs);
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
