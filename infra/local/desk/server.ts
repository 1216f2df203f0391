import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

export type Answer = (request: Request) => Response | Promise<Response>;

export interface DeskServer {
  port: number;
  /** Answers with `answer` from now on. */
  serve(answer: Answer): void;
  close(): Promise<void>;
}

/** Takes the port at once, so that a busy one is known before the long work begins. Rejects with EADDRINUSE. */
export async function openServer(port: number): Promise<DeskServer> {
  let answer: Answer = starting;
  const server = createServer((incoming, outgoing) => void respond(incoming, outgoing, answer));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    port: (server.address() as { port: number }).port,
    serve(next) {
      answer = next;
    },
    close: () => closeServer(server),
  };
}

const starting: Answer = () =>
  new Response("Hipline is starting. This page comes by itself.", {
    status: 503,
    headers: { "Content-Type": "text/plain", Refresh: "1" },
  });

async function respond(incoming: IncomingMessage, outgoing: ServerResponse, answer: Answer): Promise<void> {
  try {
    const response = await answer(await requestOf(incoming));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    if (response.body) await pipeline(Readable.fromWeb(response.body), outgoing);
    else outgoing.end();
  } catch (error) {
    // A reader who went away is no failure.
    if (outgoing.destroyed || outgoing.closed) return;
    if (!outgoing.headersSent)
      outgoing.writeHead(error instanceof TooLarge ? 413 : 500, { "Content-Type": "text/plain" });
    outgoing.end((error as Error).message);
  }
}

/** More than any form of ours. */
const maxBodyBytes = 64 * 1024;

class TooLarge extends Error {
  constructor() {
    super(`A request may have ${maxBodyBytes} bytes at most.`);
  }
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const { method = "GET", url = "/", headers } = incoming;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBodyBytes) throw new TooLarge();
    chunks.push(chunk);
  }
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((each): [string, string] => [name, each]),
  );
  const body = Buffer.concat(chunks);
  return new Request(new URL(url, "http://127.0.0.1"), {
    method,
    headers: pairs,
    ...(body.length > 0 && { body }),
  });
}

function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  return closed;
}
