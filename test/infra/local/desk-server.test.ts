import { get } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { openServer, type DeskServer } from "../../../infra/local/desk/server.ts";

let server: DeskServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function open() {
  server = await openServer(0);
  return { server, address: `http://127.0.0.1:${server.port}` };
}

describe("the server", () => {
  it("says that it starts, and asks again, until it can answer", async () => {
    const { address, server: opened } = await open();
    const early = await fetch(address);
    expect([early.status, early.headers.get("refresh")]).toEqual([503, "1"]);
    opened.serve(() => new Response("ready"));
    expect(await (await fetch(address)).text()).toBe("ready");
  });

  it("passes method, path, headers and body on as they came", async () => {
    const { address, server: opened } = await open();
    opened.serve(async (request) => {
      const { pathname, search } = new URL(request.url);
      return Response.json([
        request.method,
        pathname + search,
        request.headers.get("x-id"),
        await request.text(),
      ]);
    });
    const answer = await fetch(`${address}/u/token?a=1`, {
      method: "POST",
      headers: { "x-id": "7" },
      body: "form",
    });
    expect(await answer.json()).toEqual(["POST", "/u/token?a=1", "7", "form"]);
  });

  it("refuses what is larger than any form", async () => {
    const { address, server: opened } = await open();
    opened.serve(() => new Response("ready"));
    const answer = await fetch(address, { method: "POST", body: "x".repeat(65 * 1024) });
    expect(answer.status).toBe(413);
  });

  it("answers 500 and lives on when an answer fails", async () => {
    const { address, server: opened } = await open();
    opened.serve(() => Promise.reject(new Error("the table is closed")));
    const answer = await fetch(address);
    expect([answer.status, await answer.text()]).toEqual([500, "the table is closed"]);
    opened.serve(() => new Response("ready"));
    expect((await fetch(address)).status).toBe(200);
  });

  it("stops a stream when its reader goes away", async () => {
    const { address, server: opened } = await open();
    let stopped: () => void = () => undefined;
    const canceled = new Promise<void>((resolve) => {
      stopped = resolve;
    });
    opened.serve(
      () =>
        new Response(
          new ReadableStream({
            start: (controller) => controller.enqueue(new TextEncoder().encode("data: 1\n\n")),
            cancel: () => stopped(),
          }),
        ),
    );
    const request = get(address, (response) => {
      response.once("data", () => request.destroy());
    });
    request.on("error", () => undefined);
    await expect(canceled).resolves.toBeUndefined();
  });

  it("refuses a port that is taken", async () => {
    const { server: opened } = await open();
    await expect(openServer(opened.port)).rejects.toMatchObject({ code: "EADDRINUSE" });
  });

  it("listens on this machine only", async () => {
    const { server: opened } = await open();
    const [outside] = Object.values((await import("node:os")).networkInterfaces())
      .flat()
      .filter((one) => one && !one.internal && one.family === "IPv4");
    if (!outside) return;
    await expect(fetch(`http://${outside.address}:${opened.port}`)).rejects.toThrow();
  });
});
