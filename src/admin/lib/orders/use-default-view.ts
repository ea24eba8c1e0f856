import { useEffect, useRef } from "react";
import { useSavedViews } from "../queries/orders-on-the-way";

/** Whoever opens the list without saying what they want to see begins with the view that they chose for that, once. */
export function useDefaultView(isUsual: boolean, show: (query: Record<string, string>) => void): void {
  const begun = useRef(!isUsual);
  const { data } = useSavedViews();
  useEffect(() => {
    if (!data || begun.current) return;
    begun.current = true;
    const own = data.find(({ is_default }) => is_default);
    if (own && isUsual) show(own.query);
  }, [data, isUsual, show]);
}
