import { markup } from "../../../shared/emails/markup.ts";
import type { State } from "../live-gallery.ts";
import { shell } from "./shell.ts";

export const missingPage = (state: State): string =>
  shell(state, {
    title: "Not here",
    body: markup`<h1>There is nothing at this address</h1><p><a href="/">See every email and page.</a></p>`,
  });
