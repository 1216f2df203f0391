import type { Language } from "../content/languages.ts";
import { markup } from "../emails/markup.ts";
import type { Markup } from "../emails/markup.ts";

/** What every page has, whoever serves it. */
export const htmlDocument = (
  { tag, dir }: Language,
  { title, head, body }: { title: string; head: Markup; body: Markup },
): string =>
  String(markup`
    <!DOCTYPE html>
    <html lang="${tag}" dir="${dir}">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>${title}</title>
        ${head}
      </head>
      <body>${body}</body>
    </html>`);
