export const pages = {
  unsubscribe: {
    ask: {
      title: "Unsubscribe",
      lead: "Do you want to unsubscribe from these emails?",
      button: "Yes, unsubscribe",
      notes: [
        "The emails end within a few minutes.",
        "Your clinic will be told.",
        "This does not end your care.",
      ],
    },
    done: {
      title: "You are unsubscribed",
      lead: "The emails end within a few minutes.",
      notes: [
        "Your clinic is told.",
        "This does not end your care. You can still do your plan and go to your visits.",
      ],
      undoLead: "Was this a mistake?",
      undoButton: "Send me the emails again",
    },
    resubscribed: {
      title: "You get the emails again",
      lead: "Your next email comes at its usual time.",
      notes: ["Your clinic is told."],
    },
    questions: "Questions? Call your clinic. The number is in every email from it.",
    questionsTo: (clinic: string): string => `Questions? Call ${clinic}:`,
  },
  notFound: {
    title: "We cannot find this page",
    lead: "The link may be old, or part of it may be missing.",
    next: "Open the link in your newest email again. If it still does not work, call your clinic. The number is in the email.",
  },
  tryAgain: {
    title: "Please try again",
    lead: "Nothing was changed. Something on our side did not work.",
    next: "Wait a minute, then try again. If it still does not work, call your clinic. The number is in the email.",
  },
  skip: "Skip to the text",
};
