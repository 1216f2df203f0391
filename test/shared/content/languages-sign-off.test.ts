import { describe, expect, it } from "vitest";
import { languageList } from "../../../shared/content/language-list.ts";
import { languageToSend, publicLanguages } from "../../../shared/content/sign-off.ts";
import { clinic } from "../../support/builders.ts";

const signed = { ...clinic, languageSignOff: ["es"] };

it("Spanish is a draft that needs a review, and English is not", () => {
  expect([languageList.es.review, languageList.en.review]).toEqual(["needs-review", "reviewed"]);
});

describe("a patient of a clinic that did not sign Spanish off", () => {
  it.each(["es", "es-MX"])("reads English instead of %s", (asked) => {
    expect(languageToSend(clinic, asked)).toBe("en");
  });

  it.each(["en", "en-GB", "fr"])("reads %s as before", (asked) => {
    expect(languageToSend(clinic, asked)).toBe(asked);
  });
});

describe("a patient of a clinic that signed Spanish off", () => {
  it.each(["es", "es-MX"])("reads %s", (asked) => {
    expect(languageToSend(signed, asked)).toBe(asked);
  });
});

describe("pages that belong to no clinic", () => {
  it("are in English while no clinic signed a draft off", () => {
    expect(publicLanguages([clinic, clinic])).toEqual(["en"]);
  });

  it("are in Spanish too as soon as one clinic sends it", () => {
    expect(publicLanguages([clinic, signed])).toEqual(["en", "es"]);
  });
});
