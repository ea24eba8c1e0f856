/** Papers below an order's page that are shown once it is unlocked. */
export const PAPER = /^(receipt|return-label\/\w+|return-slip\/\w+)$/;
