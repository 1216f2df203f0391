import type { Picture } from "../content/pictures.ts";
import { markup } from "../emails/markup.ts";
import type { Markup } from "../emails/markup.ts";
import type { SiteLinks } from "../links/site.ts";

/** With its size, so that nothing moves while it loads. An empty `alt` is for a picture beside its own name. */
export const pictureHtml = (
  { file, width, height }: Picture,
  alt: string,
  links: SiteLinks,
  loading: "eager" | "lazy" = "lazy",
): Markup =>
  markup`<img src="${links.asset(file)}" width="${width}" height="${height}" alt="${alt}"${loading === "lazy" ? markup` loading="lazy"` : undefined}>`;
