import { readFileSync, statSync } from "node:fs";
import { extname, join, sep } from "node:path";
import { sitePolicy } from "../aws/site-policy.ts";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".svg": "image/svg+xml",
};

/** Answers as the deployed site would, from the folder of the built one; nothing for a path that is not a file of it. */
export function siteHandler(folder: string): (path: string) => Response | undefined {
  return (path) => {
    const found = fileFor(folder, path);
    if (found === undefined) return undefined;
    if (found.missesSlash) return new Response(null, { status: 301, headers: { Location: `${path}/` } });
    const type = types[extname(found.file)];
    if (type === undefined) return undefined;
    const cache = path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "public, max-age=300";
    return new Response(readFileSync(found.file), {
      headers: {
        "Content-Type": type,
        "Cache-Control": cache,
        "Content-Security-Policy": sitePolicy,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
      },
    });
  };
}

function fileFor(folder: string, path: string): { file: string; missesSlash: boolean } | undefined {
  const file = join(folder, path);
  if (!file.startsWith(folder + sep) || path.includes("\0")) return undefined;
  const kind = statSync(file, { throwIfNoEntry: false });
  if (kind?.isFile()) return { file, missesSlash: false };
  const index = join(file, "index.html");
  if (!statSync(index, { throwIfNoEntry: false })?.isFile()) return undefined;
  return { file: index, missesSlash: !path.endsWith("/") };
}
