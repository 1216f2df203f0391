import { describe, expect, it } from "vitest";
import { seenAs } from "../../../infra/preview/looks.ts";

const html = `<meta name="color-scheme" content="light dark"><style>:root{color-scheme:light dark}@media (prefers-color-scheme:dark){p{color:#fff}}</style><p style="color:#000">Hello</p><img alt="A clam" src="https://x.example/a.png" width="9">`;

describe("a look", () => {
  it("is light whatever this machine prefers", () => {
    const seen = seenAs("phone", html);
    expect(seen).toContain('content="light"');
    expect(seen).toContain(":root{color-scheme:light}@media not all{");
  });

  it.each(["dark", "desktop-dark"] as const)("is dark in %s", (look) => {
    const seen = seenAs(look, html);
    expect(seen).toContain('content="dark"');
    expect(seen).toContain(":root{color-scheme:dark}@media all{");
  });

  it("has no style where a mail client removes it, and keeps what is inline", () => {
    const seen = seenAs("no-style", html);
    expect(seen).not.toContain("<style");
    expect(seen).toContain('<p style="color:#000">');
  });

  it("shows the words of a picture where images are off", () => {
    expect(seenAs("no-images", html)).toContain('<img alt="A clam" src="data:," width="9">');
  });
});
