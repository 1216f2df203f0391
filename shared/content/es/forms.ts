import type { FormId } from "../../program/exercises.ts";

export const forms: Record<FormId, string> = {
  E09c: "Está con las rodillas dobladas y una mano en un mueble firme; luego da un paso de lado.",
  E09b: "Está con una banda en las piernas y una mano en un mueble firme; luego da un paso de lado.",
  E11k: "Está de lado sobre un codo, con las dos rodillas dobladas; luego levanta las caderas y se apoya en la rodilla.",
  E11c: "Está en una línea larga sobre un codo y una rodilla, con una banda; luego abre la rodilla de arriba.",
  E11a: "Está en una línea larga sobre un codo y un pie; luego levanta la pierna de arriba.",
  E18r: "Está sobre una pierna con una pesa en una mano; luego se inclina desde la cadera y lleva la otra pierna atrás.",
  E19s: "Está sobre una pierna y dobla un poco la rodilla; luego da un salto pequeño con esa pierna.",
};
