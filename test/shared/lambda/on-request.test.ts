import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { onRequest } from "../../../shared/lambda/on-request.ts";

const app = new Hono();
app.post("/c/token", async (c) => c.text(String((await c.req.text()).length)));
const handler = onRequest(app);

/** A request as an HTTP API of payload format 2.0 hands it over. */
const request = (body: string) => ({
  version: "2.0",
  routeKey: "POST /c/{token}",
  rawPath: "/c/token",
  rawQueryString: "",
  headers: { "content-type": "application/x-www-form-urlencoded", host: "pages.example" },
  requestContext: { http: { method: "POST", path: "/c/token" }, domainName: "pages.example" },
  body,
  isBase64Encoded: false,
});
const answerTo = (body: string) =>
  handler(request(body) as never, { functionName: "web" } as never) as Promise<{ statusCode: number }>;

describe("the way in for HTTP", () => {
  it("reads a form of any size that a person could fill in", async () => {
    expect((await answerTo("x".repeat(16 * 1024))).statusCode).toBe(200);
  });

  it("does not read what is larger", async () => {
    expect(await answerTo("x".repeat(16 * 1024 + 1))).toEqual({ statusCode: 413 });
  });
});
