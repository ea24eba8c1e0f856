import { toast } from "@medusajs/ui";

/** What is said in passing, and done, when an action has succeeded; a drawer that stays open says itself why not. */
export const done = (text: string, then?: () => void) => ({
  onSuccess: () => {
    toast.success(text);
    then?.();
  },
});

/** How an action of a button ends: that it is done, or why not. */
export const told = (text: string, then?: () => void) => ({ ...done(text, then), onError: (error: Error) => void toast.error(error.message) });
