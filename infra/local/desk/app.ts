import { Hono } from "hono";
import { addActions } from "./actions.ts";
import type { Desk } from "./desk.ts";
import { forward } from "./forward.ts";
import { onlyFromHere } from "./guard.ts";
import { live } from "./live.ts";
import { addScreens } from "./screens.ts";
import { serveStatic } from "./static-files.ts";

/** The desk's own pages and forms; every other path is the patients' and goes to the played HTTP API. */
export function deskApp(desk: Desk, port: number): Hono {
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
  app.all("*", (c) => forward(c, desk.local));
  app.notFound((c) => c.text("There is no such page at the desk.", 404));
  return app;
}
