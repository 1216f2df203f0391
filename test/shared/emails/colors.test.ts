import { describe, expect, it } from "vitest";
import { contrast, neutral, paletteOf } from "../../../shared/emails/colors.ts";

const brands = ["#0b5d57", "#ffd400", "#ffffff", "#000000", "#d81b60", "#1a237e", "#7cb342", "#9e9e9e"];

describe("contrast", () => {
  it("is 21 between black and white", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  });

  it("does not depend on the order", () => {
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(contrast("#ffffff", "#767676"), 10);
  });
});

describe.each(brands)("a clinic's color %s", (color) => {
  const palette = paletteOf(color);

  it("becomes readable under white text", () => {
    expect(contrast(palette.brand, "#ffffff")).toBeGreaterThanOrEqual(5.5);
  });

  it("becomes readable on dark cards", () => {
    expect(contrast(palette.brandOnDark, neutral.darkTint)).toBeGreaterThanOrEqual(7);
  });

  it("is readable on its own tint", () => {
    expect(contrast(palette.brand, palette.tint)).toBeGreaterThanOrEqual(4.5);
  });

  it("leaves small text on the band readable", () => {
    expect(contrast(palette.onBrand, palette.brand)).toBeGreaterThanOrEqual(4.5);
  });
});

it("keeps a clinic's color that is dark enough", () => {
  expect(paletteOf("#0b5d57").brand).toBe("#0b5d57");
});
