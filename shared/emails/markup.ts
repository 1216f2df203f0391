import { html, raw } from "hono/html";
import { hasIsolate, splitAtIsolates } from "./isolate.ts";

/** Escaped HTML. Strings put into `markup` are escaped; only `raw` and other markup pass as they are. */
export type Markup = ReturnType<typeof raw>;
type Value = string | number | Markup | undefined | readonly (Markup | undefined)[];

const squeezed = new WeakMap<TemplateStringsArray, TemplateStringsArray>();

/** Templates are indented for the reader; a mail client gets neither line breaks nor indents. Done once a template. */
function squeeze(strings: TemplateStringsArray): TemplateStringsArray {
  let result = squeezed.get(strings);
  if (!result) {
    result = strings.map((part) => part.replace(/\n\s*/g, "")) as unknown as TemplateStringsArray;
    squeezed.set(strings, result);
  }
  return result;
}

/** hono's template is asynchronous only when given promises, which `Value` excludes. */
export const markup = (strings: TemplateStringsArray, ...values: Value[]): Markup =>
  html(squeeze(strings), ...values) as Markup;

export { raw };

/** A heading or a dose whose last line is not one short word or unit; mail clients know no `text-wrap`. */
export const headline = (text: string): Markup | string => phrase(text.replace(/ (\S{1,4})$/, "\u00a0$1"));

/** Text with its isolated names in <bdi>. */
export const phrase = (text: string): Markup | string =>
  hasIsolate(text)
    ? markup`${splitAtIsolates(text).map((piece, index) => (index % 2 ? markup`<bdi>${piece}</bdi>` : markup`${piece}`))}`
    : text;
