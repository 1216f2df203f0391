import { describe, expect, it } from "vitest";
import { NotJson, parseJson } from "../../../infra/cli/json/parse.ts";
import { keyAt, nodeAt, pathText, placeOf } from "../../../infra/cli/json/place.ts";

describe("JSON", () => {
  it.each([
    '{"a":[1,-0,2.5e3,true,false,null,"\\u00e9\\n\\\\"],"b":{}}',
    "  [ ]\r\n",
    '"text"',
    '{"__proto__":{"a":1}}',
  ])("%s is read as JSON.parse reads it", (text) => {
    expect(parseJson(text).value).toEqual(JSON.parse(text));
  });

  it("keeps a field called __proto__ a field", () => {
    expect(Object.keys(parseJson('{"__proto__":{"sets":1}}').value as object)).toEqual(["__proto__"]);
  });
});

const faultOf = (text: string): string => {
  try {
    parseJson(text);
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    const { line, column } = placeOf(text, error.at);
    return `${line}:${column} ${error.message}`;
  }
  return "none";
};

describe("what is not JSON", () => {
  it.each([
    ['{"a": 1,}', "1:8 must have no comma before }, found one; remove it"],
    ['{"a": [1 2]}', "1:10 must have a comma or ] here, found 2; write it"],
    ['{"a": 1', "1:8 must have a comma or } here, found the end of the file; write it"],
    ['{"a" 1}', '1:6 must have a colon after "a", found 1; write it'],
    ["{a: 1}", "1:2 must be a field name in double quotes, found a; write one"],
    ["{\"a\": 'x'}", "1:7 must be in double quotes, found single ones; replace them"],
    ["// mine\n{}", "1:1 must be a value, found a comment; JSON has none, remove it"],
    ['{\n  "a": 1,\n  "a": 2\n}', '3:3 must name each field once, found "a" a second time; remove one'],
    ["{} {}", "1:4 must end after its last bracket, found {; remove what follows"],
    [
      '{"a": "x\ny"}',
      "1:7 must be a text that ends in a double quote on its line, with every \\ written as \\\\; mend the text",
    ],
    [
      '{"a": 01}',
      "1:7 must be a value, found 01; write a number, true, false, null, or a text in double quotes",
    ],
    [
      "",
      "1:1 must be a value, found the end of the file; write a number, true, false, null, or a text in double quotes",
    ],
  ])("%j is told with its place and what to write", (text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });

  it("is a thousand brackets", () => {
    expect(faultOf("[".repeat(1000))).toBe("1:66 must be nested at most 64 deep; take a level out");
  });
});

describe("a place", () => {
  const text = '{\r\n  "phases": [\n    { "id": "A1" },\n    { "id": "A2", "rows": 3 }\n  ]\n}';
  const root = parseJson(text);

  it("is where the value begins", () => {
    expect(placeOf(text, nodeAt(root, ["phases", 1, "rows"]).at)).toEqual({ line: 4, column: 27 });
  });

  it("is the object around a field that is missing", () => {
    expect(placeOf(text, nodeAt(root, ["phases", 0, "rows", "x"]).at)).toEqual({ line: 3, column: 5 });
  });

  it("can be the field's name", () => {
    expect(placeOf(text, keyAt(root, ["phases", 1, "rows"]))).toEqual({ line: 4, column: 19 });
  });

  it("is written as programmers write it", () => {
    expect(pathText(["phases", 1, "rows", 2, "sets"])).toBe("phases[1].rows[2].sets");
  });
});
