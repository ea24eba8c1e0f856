import { useQuery } from "@tanstack/react-query";
import type { Badge, Picker } from "../types";
import { sdk } from "../sdk";
import { keys } from "./keys";
import { useAction } from "./use-action";

export const PICKER_PAGE = 50;

export const usePickers = (offset: number) =>
  useQuery({
    queryKey: keys.pickers(offset),
    queryFn: () => sdk.client.fetch<{ pickers: Picker[]; count: number }>("/admin/doorstep/pickers", { query: { limit: PICKER_PAGE, offset } }),
    retry: 1,
  });

type NewPicker = { name: string; number: string; location_id: string; pin: string };
type PickerChange = Partial<Omit<NewPicker, "number">> & { active?: boolean };
export const useAddPicker = () => useAction((body: NewPicker) => ({ path: "pickers", body }));
export const useChangePicker = (id: string) => useAction((body: PickerChange) => ({ path: `pickers/${id}`, body }));
export const useRenewBadge = (id: string) => useAction<void, { badge: Badge }>(() => ({ path: `pickers/${id}/badge`, body: {} }));
export const useSignOutPicker = (id: string) => useAction<void>(() => ({ path: `pickers/${id}/sign-out`, body: {} }));
