export const common = {
  retry: "Try again",
  failedTitle: "This could not be loaded",
  loading: "Loading",
  opensInNewTab: "opens in a new tab",
  refused: "Not done",
  unknown: "Unknown",
  of: "of",
  results: "results",
  pages: "pages",
  previous: "Previous",
  next: "Next",
  cancel: "Cancel",
  save: "Save",
  close: "Close",
};
export const menu = { doorstep: "Doorstep", workOrders: "Work orders", stock: "Stock", sourcing: "Sourcing", paymentRules: "Payment rules", health: "Health" };
