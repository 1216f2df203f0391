import { Hono } from "hono";
import { addActions } from "./actions.ts";
import type { Desk } from "./desk.ts";
import { forward } from "./forward.ts";
import { onlyFromHere } from "./guard.ts";
import { live } from "./live.ts";
import { addScreens } from "./screens.ts";
import { serveStatic } from "./static-files.ts";

export interface Place {
  port: number;
  /** Answers for the pages and pictures of the education site; nothing for a path that is none of them. */
  site?: (path: string) => Response | undefined;
}

/** The desk's own pages and forms; every other path is the patients': of the education site, or of the played HTTP API. */
export function deskApp(desk: Desk, { port, site }: Place): Hono {
  const app = new Hono();
  app.use(onlyFromHere(port));
  app.use("/desk/*", async (c, next) => {
    await next();
    c.header("Cache-Control", "no-store");
  });
  addScreens(app, desk);
  addActions(app, desk);
  app.get("/desk/live", (c) => live(c, desk.hand));
  app.get("/desk/static/:file", serveStatic);
  app.all("/desk/*", (c) => c.notFound());
  app.get("*", async (c, next) => site?.(c.req.path) ?? (await next()));
  app.all("*", (c) => forward(c, desk.local));
  app.notFound((c) => c.text("There is no such page at the desk.", 404));
  return app;
}
