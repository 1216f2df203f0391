import type { LoadId } from "../../program/loads.ts";

/** One line under the dose. "none" says nothing. */
export const loads: Record<Exclude<LoadId, "none">, string> = {
  "bend-to-60-degrees": "Baje como mucho dos tercios de lo que bajaría para sentarse.",
  "slower-lowering-if-easy": "Si le resulta fácil, tarde 5 segundos en bajar.",
  "ankle-weight-0.5kg": "Pesa de tobillo de medio kilo (1 libra).",
  "red-band-or-ankle-weight":
    "Banda roja por encima de las rodillas, o pesa de tobillo de medio kilo a 1 kilo (1 a 2 libras).",
  "hard-band-or-ankle-weight":
    "Banda fuerte por encima de las rodillas, o pesa de tobillo. Pare cuando aún podría hacer 2 buenas.",
  "yellow-band": "Banda amarilla.",
  "red-band": "Banda roja.",
  "red-band-above-knees": "Banda roja por encima de las rodillas.",
  "green-band-above-knees": "Banda verde por encima de las rodillas.",
  "red-or-green-band-above-knees": "Banda roja o verde por encima de las rodillas.",
  "green-or-blue-band-above-knees": "Banda verde o azul por encima de las rodillas.",
  "band-pulls-knee-in":
    "Una banda alrededor de la rodilla de delante tira de ella hacia dentro. Mantenga la rodilla sobre los dedos del pie.",
  "step-10cm-with-rail": "Escalón de 10 cm (4 pulgadas). Agárrese del pasamanos.",
  "step-10cm": "Escalón de 10 cm (4 pulgadas).",
  "step-10-to-15cm": "Escalón de 10 a 15 cm (4 a 6 pulgadas).",
  "step-20cm": "Escalón de 20 cm (8 pulgadas).",
  "from-knees": "Apoye las rodillas.",
  "from-knees-with-clam-red-band":
    "Apoye las rodillas, con la banda roja por encima de ellas. Cada vez abra la rodilla de arriba como un libro.",
  "legs-straight": "Apoye los pies, con las piernas estiradas.",
  "top-leg-lifted": "Apoye los pies, con la pierna de arriba levantada.",
  "raised-seat-hands-allowed": "Ponga un cojín en el asiento. Puede usar las manos.",
  fingertips: "Deje la punta de los dedos en el mueble.",
  "at-counter": "Sin banda. Deje una mano en el mueble.",
  "at-counter-yellow-band-above-knees":
    "Banda amarilla por encima de las rodillas. Deje una mano en el mueble.",
  "reach-with-5-to-10kg":
    "Doble las caderas y estire los brazos, con un peso de 5 a 10 kilos (11 a 22 libras).",
  "two-feet": "Con los dos pies.",
  "one-foot": "Con un pie.",
};
