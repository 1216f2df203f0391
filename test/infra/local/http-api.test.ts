import { describe, expect, it } from "vitest";
import { functionArn, setup } from "./support/http-api.ts";

const arrives = async (request: {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
}) => {
  const { world, http } = setup();
  await http.request(request);
  return world.invocations[0]?.event;
};
const answers = async (payload: unknown, { ok = true, method = "GET" } = {}) => {
  const { world, http } = setup();
  world.answer = () => ({ ok, payload });
  return await http.request({ method, path: "/u/t0ken" });
};

// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
describe("a request", () => {
  it("reaches the function in payload format 2.0", async () => {
    const headers = { "User-Agent": "Mail/1", Accept: "text/html" };
    expect(await arrives({ method: "GET", path: "/u/t0ken?lang=es&lang=fr&from=e%20mail", headers })).toEqual(
      {
        version: "2.0",
        routeKey: "GET /u/{token}",
        rawPath: "/u/t0ken",
        rawQueryString: "lang=es&lang=fr&from=e%20mail",
        headers: {
          host: "a1b2c3.execute-api.eu-west-1.amazonaws.com",
          "x-forwarded-for": "127.0.0.1",
          "x-forwarded-port": "443",
          "x-forwarded-proto": "https",
          "user-agent": "Mail/1",
          accept: "text/html",
        },
        queryStringParameters: { lang: "es,fr", from: "e mail" },
        requestContext: {
          accountId: "111122223333",
          apiId: "a1b2c3",
          domainName: "a1b2c3.execute-api.eu-west-1.amazonaws.com",
          domainPrefix: "a1b2c3",
          http: {
            method: "GET",
            path: "/u/t0ken",
            protocol: "HTTP/1.1",
            sourceIp: "127.0.0.1",
            userAgent: "Mail/1",
          },
          requestId: "id-1",
          routeKey: "GET /u/{token}",
          stage: "$default",
          time: "02/Mar/2026:09:30:15 +0000",
          timeEpoch: Date.parse("2026-03-02T09:30:15.250Z"),
        },
        isBase64Encoded: false,
        pathParameters: { token: "t0ken" },
      },
    );
  });

  it("leaves out what there is none of", async () => {
    const { http, world } = setup({ routes: ["GET /"] });
    await http.request({ method: "GET", path: "/" });
    const event = world.invocations[0]?.event ?? {};
    for (const field of ["queryStringParameters", "pathParameters", "cookies", "body"])
      expect(event).not.toHaveProperty(field);
  });

  it("brings its cookies apart from its headers", async () => {
    const event = await arrives({ method: "GET", path: "/u/t0ken", headers: { Cookie: "a=1; b=2" } });
    expect(event).toMatchObject({ cookies: ["a=1", "b=2"] });
    expect(event).not.toHaveProperty("headers.cookie");
  });

  it.each<[string | undefined, string, boolean]>([
    ["application/x-www-form-urlencoded", "TGlzdC1VbnN1YnNjcmliZT1PbmUtQ2xpY2s=", true],
    [undefined, "TGlzdC1VbnN1YnNjcmliZT1PbmUtQ2xpY2s=", true],
    ["text/plain; charset=utf-8", "List-Unsubscribe=One-Click", false],
    ["application/json", "List-Unsubscribe=One-Click", false],
    ["application/jsonlines", "TGlzdC1VbnN1YnNjcmliZT1PbmUtQ2xpY2s=", true],
  ])("with a body of type %s", async (type, body, isBase64Encoded) => {
    const headers = type === undefined ? {} : { "Content-Type": type };
    const request = { method: "POST", path: "/u/t0ken", headers, body: "List-Unsubscribe=One-Click" };
    expect(await arrives(request)).toMatchObject({ body, isBase64Encoded });
  });

  it("has decoded path parameters", async () => {
    expect(await arrives({ method: "GET", path: "/learn/hip%20and%20knee" })).toMatchObject({
      rawPath: "/learn/hip%20and%20knee",
      pathParameters: { article: "hip and knee" },
    });
  });

  it("keeps a path parameter that cannot be decoded", async () => {
    expect(await arrives({ method: "GET", path: "/learn/%zz" })).toMatchObject({
      pathParameters: { article: "%zz" },
    });
  });
});

// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
describe("a route", () => {
  it.each<[string, string, string[]]>([
    ["GET", "/u/t0ken", ["GET /u/{token}"]],
    ["POST", "/u/t0ken", ["POST /u/{token}"]],
    ["POST", "/u/t0ken/resubscribe", ["POST /u/{token}/resubscribe"]],
    ["HEAD", "/u/t0ken", ["HEAD /u/{token}"]],
    ["HEAD", "/learn/knee", []],
    ["DELETE", "/u/t0ken", []],
    ["GET", "/u/", []],
    ["GET", "/u", []],
    ["GET", "/u/t0ken/", []],
    ["GET", "/learn/a/b", []],
    ["GET", "/", []],
  ])("of %s %s is %j", async (method, path, keys) => {
    const { world, http } = setup();
    await http.request({ method, path });
    expect(world.invocations.map(({ event }) => (event as { routeKey: string }).routeKey)).toEqual(keys);
  });

  it.each<[string[], string]>([
    [["GET /u/{token}", "GET /u/help"], "GET /u/help"],
    [["ANY /u/{token}", "GET /u/{token}"], "GET /u/{token}"],
    [["ANY /u/help", "GET /u/{token}"], "ANY /u/help"],
  ])("among %j is the most specific one, %s", async (routes, key) => {
    const { world, http } = setup({ routes });
    await http.request({ method: "GET", path: "/u/help" });
    expect(world.invocations[0]?.event).toMatchObject({ routeKey: key });
  });

  it.each([
    ["of an unknown path", "GET", "/nowhere"],
    ["of another method, for HTTP APIs know no 405,", "DELETE", "/u/t0ken"],
  ])("%s answers 404 without running code", async (_, method, path) => {
    const { world, http } = setup();
    expect(await http.request({ method, path })).toMatchObject({
      status: 404,
      body: '{"message":"Not Found"}',
    });
    expect(world.invocations).toEqual([]);
  });

  it("is listed by its key", () => {
    expect(setup({ routes: ["GET /learn/{article}"] }).http.routes()).toEqual(["GET /learn/{article}"]);
  });
});

// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
describe("the function's policy", () => {
  it("is asked for the API, the stage, the method and the route", async () => {
    const { world, http } = setup();
    await http.request({ method: "POST", path: "/u/t0ken" });
    expect(world.authorizations).toMatchObject([
      {
        principal: {
          kind: "service",
          service: "apigateway.amazonaws.com",
          sourceArn: "arn:aws:execute-api:eu-west-1:111122223333:a1b2c3/$default/POST/u/{token}",
        },
        action: "lambda:InvokeFunction",
        resource: functionArn,
      },
    ]);
  });

  it("that does not admit the API makes every answer 500, with a note", async () => {
    const { world, http } = setup();
    world.denies = () => true;
    expect(await http.request({ method: "GET", path: "/u/t0ken" })).toMatchObject({ status: 500 });
    expect(world.notes[0]?.kind).toBe("API may not invoke its function");
  });
});

// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
describe("an answer", () => {
  it("has the function's status, lower-cased headers, cookies and body", async () => {
    const headers = { "Content-Type": "text/html", "Cache-Control": "no-store" };
    expect(await answers({ statusCode: 201, headers, cookies: ["a=1", "b=2"], body: "<p>" })).toMatchObject({
      status: 201,
      headers: { "content-type": "text/html", "cache-control": "no-store" },
      cookies: ["a=1", "b=2"],
      body: "<p>",
    });
  });

  it("decodes a body in base64", async () => {
    const { bytes } = await answers({ statusCode: 200, body: "iVBORw==", isBase64Encoded: true });
    expect([...bytes]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  });

  it("is plain text when the function names no type", async () => {
    expect(await answers({ statusCode: 200, body: "ok" })).toMatchObject({
      headers: { "content-type": "text/plain;charset=UTF-8" },
    });
  });

  it.each<[unknown, string]>([
    ["Hello", "Hello"],
    [{ message: "Hello" }, '{"message":"Hello"}'],
    [null, "null"],
  ])("is 200 and JSON when the function returns %j without a status", async (payload, body) => {
    expect(await answers(payload)).toMatchObject({
      status: 200,
      headers: { "content-type": "application/json" },
      body,
    });
  });

  it.each<[string, unknown, boolean]>([
    ["fails", { errorType: "Error", errorMessage: "secret" }, false],
    ["returns a status that is no number", { statusCode: "fine" }, true],
    ["returns a status out of range", { statusCode: 42 }, true],
    ["returns a body that is no string", { statusCode: 200, body: {} }, true],
  ])("is 500 and says nothing when the function %s", async (_, payload, ok) => {
    expect(await answers(payload, { ok })).toMatchObject({
      status: 500,
      headers: { "content-type": "application/json" },
      body: '{"message":"Internal Server Error"}',
    });
  });

  it("to HEAD has no body", async () => {
    const payload = { statusCode: 200, headers: { "Content-Type": "text/html" }, body: "<p>" };
    expect(await answers(payload, { method: "HEAD" })).toMatchObject({
      status: 200,
      headers: { "content-type": "text/html" },
      body: "",
    });
  });
});
