import { describe, expect, it } from "vitest";
import { languageOf } from "../../../shared/content/languages.ts";

const { redFlags } = languageOf("es").messages;

describe("the warning signs in Spanish", () => {
  it("are printed word for word, grouped by what to do", () => {
    const printed = redFlags.groups.map(({ level, action, signs }) => [level, action("112"), ...signs]);
    expect(printed).toEqual([
      [
        "Emergencia: ahora mismo",
        "Pare. Llame ahora mismo a los servicios de emergencia (112).",
        "Falta de aire repentina o dolor en el pecho, con o sin una pierna hinchada",
        "Entumecimiento entre las piernas, problemas nuevos de vejiga o intestino, debilidad repentina en una o ambas piernas; pie frío o azul",
      ],
      [
        "Hoy mismo",
        "Pare. Busque atención médica hoy mismo (centro de atención urgente / NHS 111). Después avise a la clínica.",
        "Pantorrilla o muslo de una pierna con hinchazón, calor y dolor",
        "Rodilla caliente, roja y muy hinchada, y además fiebre, escalofríos o malestar",
        "Caída, torcedura o golpe; oyó un chasquido; se hinchó en pocas horas; no puede dar 4 pasos; la rodilla cambió de forma",
        "Rodilla trabada: no la puede estirar o no la puede doblar (bloqueada)",
        "La rodilla falla (se dobla sola); no la puede doblar hasta un ángulo recto",
      ],
      [
        "Clínica en 1-2 días laborables",
        "Haga una pausa en los ejercicios. Le llamaremos.",
        "Hinchazón nueva que dura más de 24 h después del ejercicio",
        "Dolor que le despierta por la noche o que está ahí en reposo, todo el tiempo; pérdida de peso; un bulto",
        "Entumecimiento nuevo, hormigueo, debilidad en una o ambas piernas; a la vez, dolor en la ingle o la espalda",
        "Rigidez por la mañana de más de 30 min; varias articulaciones con dolor",
      ],
    ]);
  });

  it("end with the words that nobody watches the mailbox", () => {
    expect(redFlags.notWatched("112")).toBe("Nadie vigila este buzón. En una emergencia llame al 112.");
  });
});
