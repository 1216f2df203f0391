import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Hono } from "hono";
import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import { collectionFolder } from "../figures/collection.ts";
import { isLook, seenAs } from "./looks.ts";
import type { LiveGallery } from "./live-gallery.ts";
import { rightToLeft } from "./right-to-left.ts";
import { indexPage } from "./views/index-page.ts";
import { itemPage } from "./views/item-page.ts";
import { missingPage } from "./views/missing-page.ts";

const files = { "gallery.css": "text/css", "gallery.js": "text/javascript" } as const;

/** Answers for the gallery; only a browser on this machine that asks for it by its own address gets an answer. */
export function previewApp(live: LiveGallery, port: number): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
    if (!hosts.includes(c.req.header("host") ?? "")) {
      return c.text(`The preview answers only at http://127.0.0.1:${port}.`, 403);
    }
    c.header("Cache-Control", "no-store");
    return next();
  });
  app.get("/", (c) => c.html(indexPage(live.state, choiceOf(c, live))));
  app.get("/item/:id", (c) => showItem(c, live));
  app.get("/shown/:id/:language/:look", (c) => showMade(c, live));
  app.get("/files/:file", (c) => {
    const file = c.req.param("file") as keyof typeof files;
    if (!Object.hasOwn(files, file)) return c.notFound();
    const text = readFileSync(join(import.meta.dirname, "static", file), "utf8");
    return c.body(text, 200, { "Content-Type": `${files[file]}; charset=utf-8` });
  });
  app.get("/assets/:file", (c) => showPicture(c));
  app.get("/changes", (c) => tellChanges(c, live));
  app.get("/:language{[A-Za-z-]+}/*", (c) => {
    const html = live.state.gallery.site.get(c.req.path);
    return html === undefined ? c.notFound() : c.html(html);
  });
  app.notFound((c) => c.html(missingPage(live.state), 404));
  return app;
}

export interface Choice {
  readonly language: string;
  readonly look: string;
}

function choiceOf(c: Context, { state }: LiveGallery): Choice {
  const { languages } = state.gallery;
  const language = c.req.query("language") ?? "";
  const look = c.req.query("look") ?? "";
  return {
    language: languages.includes(language) ? language : (languages[0] ?? "en"),
    look: isLook(look) && look !== "text" ? look : "phone",
  };
}

function showItem(c: Context, live: LiveGallery): Response | Promise<Response> {
  const { items } = live.state.gallery;
  const index = items.findIndex(({ id }) => id === c.req.param("id"));
  const item = items[index];
  if (!item) return c.notFound();
  return c.html(
    itemPage(live.state, item, { before: items[index - 1], after: items[index + 1] }, choiceOf(c, live)),
  );
}

function showMade(c: Context, live: LiveGallery): Response | Promise<Response> {
  const look = c.req.param("look") ?? "";
  const language = look === "rtl" ? rightToLeft : (c.req.param("language") ?? "");
  const item = live.state.gallery.items.find(({ id }) => id === c.req.param("id"));
  const made = item?.made.get(language);
  if (!made || !isLook(look)) return c.notFound();
  if ("failed" in made) return c.text(made.failed, 500);
  if (look === "text") return made.text === undefined ? c.notFound() : c.text(made.text);
  return c.html(seenAs(look, made.html));
}

function showPicture(c: Context): Response | Promise<Response> {
  const file = join(collectionFolder, basename(c.req.param("file") ?? ""));
  if (!file.endsWith(".png") || !existsSync(file)) return c.notFound();
  return c.body(readFileSync(file), 200, { "Content-Type": "image/png" });
}

function tellChanges(c: Context, live: LiveGallery): Response {
  return streamSSE(c, async (stream) => {
    const tell = (version: number) => void stream.writeSSE({ event: "version", data: String(version) });
    const forget = live.onChange(tell);
    tell(live.state.version);
    await new Promise<void>((closed) => stream.onAbort(closed));
    forget();
  });
}
