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

const MANY = 200;
const usePickerList = (locationId: string) =>
  useQuery({
    queryKey: keys.pickersAt(locationId), queryFn: () => sdk.client.fetch<{ pickers: Picker[] }>("/admin/doorstep/pickers", { query: { limit: MANY, offset: 0, ...(locationId && { location_id: locationId }) } }), retry: 1,
  }).data?.pickers;

/** Who picks at a location now; undefined until it is known. */
export const usePickersAt = (locationId: string): Picker[] | undefined => usePickerList(locationId)?.filter(({ active }) => active);

/** Everybody who picks or has picked, anywhere; empty until it is known. */
export const useEveryPicker = (): Picker[] => usePickerList("") ?? [];
