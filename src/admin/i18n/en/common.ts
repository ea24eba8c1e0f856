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
};
export const menu = { doorstep: "Doorstep", workOrders: "Work orders", health: "Health" };
