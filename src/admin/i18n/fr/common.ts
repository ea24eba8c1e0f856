import type { en } from "../en/texts";

export const common: typeof en.common = {
  retry: "Réessayer",
  failedTitle: "Le chargement a échoué",
  loading: "Chargement",
  opensInNewTab: "s’ouvre dans un nouvel onglet",
  refused: "Non effectué",
  unknown: "Inconnu",
  of: "de",
  results: "résultats",
  pages: "pages",
  previous: "Précédent",
  next: "Suivant",
  cancel: "Annuler",
  save: "Enregistrer",
  close: "Fermer",
  copyOf: "Copier {{what}}",
  copied: "Copié.",
  notCopied: "Le navigateur ne permet pas de copier : sélectionnez le texte.",
};
export const menu: typeof en.menu = { doorstep: "Doorstep", orders: "Commandes en route", analytics: "Analyses", settings: "Paramètres", workOrders: "Bons de préparation", warehouse: "Entrepôt", bins: "Casiers", activity: "Activité de l’entrepôt", parcels: "Colis", pickers: "Préparateurs", exceptions: "Anomalies", carriers: "Transporteurs", stock: "Stock", sourcing: "Allocation", delivery: "Livraison", payments: "Paiements", payouts: "Virements", paymentRules: "Règles de paiement", messages: "Messages", mailTemplates: "Modèles d’e-mail", mailSettings: "Réglages des e-mails", health: "Diagnostic", care: "Service client", careRules: "Règles du service client", satisfaction: "Satisfaction" };
