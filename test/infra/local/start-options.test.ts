import { describe, expect, it } from "vitest";
import { readArguments } from "../../../infra/local/start-options.ts";

describe("npm start", () => {
  it("uses port 4310 and keeps nothing", () => {
    expect(readArguments([])).toEqual({ run: { port: 4310 } });
  });

  it("takes a port, a folder and a day", () => {
    expect(readArguments(["--port", "5000", "--data", "kept", "--start", "2027-03-01"])).toEqual({
      run: { port: 5000, data: "kept", start: "2027-03-01" },
    });
  });

  it.each([
    [["--prot", "5000"], "Unknown option '--prot'. See npm start -- --help."],
    [["kept"], "Unexpected argument 'kept'. See npm start -- --help."],
    [["--port", "http"], '--port needs a number from 0 (any free one) to 65535, found "http".'],
    [["--port", "65536"], '--port needs a number from 0 (any free one) to 65535, found "65536".'],
    [["--start", "2027-02-30"], '--start needs a day written YYYY-MM-DD, found "2027-02-30".'],
    [["--start", "Monday"], '--start needs a day written YYYY-MM-DD, found "Monday".'],
  ])("refuses %j in one sentence", (args, wrong) => {
    const request = readArguments(args);
    expect("wrong" in request && request.wrong.startsWith(wrong.split(".")[0] ?? "")).toBe(true);
    expect(request).toEqual({ wrong });
  });

  it("explains itself", () => {
    expect(readArguments(["--help"])).toEqual({ help: expect.stringContaining("--port N") as string });
  });
});
