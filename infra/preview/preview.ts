import { join } from "node:path";
import { openServer } from "../local/desk/server.ts";
import { previewApp } from "./app.ts";
import { LiveGallery } from "./live-gallery.ts";
import { makeFresh } from "./make.ts";
import { previewOptions } from "./options.ts";
import { watchFolders } from "./watch.ts";

const root = join(import.meta.dirname, "../..");

async function preview(port: number): Promise<void> {
  const server = await openServer(port).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    return undefined;
  });
  if (!server) {
    fail(
      `Port ${port} is taken, perhaps by another preview. Choose another one: npm run preview -- --port ${port + 1}`,
    );
    return;
  }
  const address = `http://127.0.0.1:${port}`;
  const live = new LiveGallery(() => makeFresh(address));
  const stopWatching = watchFolders(root, ["events", "shared", "infra/preview"], () => void live.refresh());
  const end = (): void => {
    stopWatching();
    void server.close().then(() => process.exit(0));
  };
  process.once("SIGINT", end);
  process.once("SIGTERM", end);

  await live.refresh();
  const app = previewApp(live, port);
  server.serve((request) => app.fetch(request));
  console.log(`\n  Every email and page: ${address}\n  It follows what you save. Ctrl-C ends it.\n`);
}

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

const request = previewOptions(process.argv.slice(2));
if ("help" in request) console.log(request.help);
else if ("wrong" in request) fail(request.wrong);
else await preview(request.port);
