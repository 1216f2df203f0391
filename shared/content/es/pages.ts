export const pages = {
  unsubscribe: {
    ask: {
      title: "Darse de baja",
      lead: "¿Quiere darse de baja de estos correos?",
      button: "Sí, darme de baja",
      notes: [
        "Los correos terminan en unos minutos.",
        "Avisaremos a su clínica.",
        "Esto no pone fin a su atención.",
      ],
    },
    done: {
      title: "Se ha dado de baja",
      lead: "Los correos terminan en unos minutos.",
      notes: [
        "Avisamos a su clínica.",
        "Esto no pone fin a su atención. Puede seguir con su plan y con sus citas.",
      ],
      undoLead: "¿Fue un error?",
      undoButton: "Quiero recibir otra vez los correos",
    },
    resubscribed: {
      title: "Recibirá otra vez los correos",
      lead: "Su próximo correo llega a su hora de siempre.",
      notes: ["Avisamos a su clínica."],
    },
    questions: "¿Preguntas? Llame a su clínica. El número está en todos sus correos.",
    questionsTo: (clinic: string): string => `¿Preguntas? Llame a ${clinic}:`,
  },
  notFound: {
    title: "No encontramos esta página",
    lead: "El enlace puede ser viejo, o puede faltarle una parte.",
    next: "Abra otra vez el enlace de su correo más nuevo. Si aún no funciona, llame a su clínica. El número está en el correo.",
  },
  tryAgain: {
    title: "Por favor, inténtelo otra vez",
    lead: "No se cambió nada. Algo falló de nuestro lado.",
    next: "Espere un minuto y vuelva a intentarlo. Si aún no funciona, llame a su clínica. El número está en el correo.",
  },
  skip: "Ir al texto",
};
