import { useQuery } from "@tanstack/react-query";
import type { User } from "../exceptions/types";
import { sdk } from "../sdk";
import { DOORSTEP } from "./keys";

type CoreUser = { id: string; first_name: string | null; last_name: string | null; email: string };
const userOf = ({ id, first_name, last_name, email }: CoreUser): User => ({ id, name: [first_name, last_name].filter(Boolean).join(" ") || email });
const FIELDS = "id,first_name,last_name,email";
const SELDOM = { staleTime: 5 * 60_000, retry: 1 } as const;

/** Who works in this store; empty until it is known. */
export function useUsers(): User[] {
  const { data } = useQuery({ queryKey: [DOORSTEP, "users"], queryFn: () => sdk.admin.user.list({ fields: FIELDS, limit: 200 }), ...SELDOM });
  return (data?.users ?? []).map((user) => userOf(user as CoreUser));
}

/** Who is logged in; undefined until it is known. */
export function useMe(): User | undefined {
  const { data } = useQuery({ queryKey: [DOORSTEP, "me"], queryFn: () => sdk.admin.user.me({ fields: FIELDS }), ...SELDOM });
  return data && userOf(data.user as CoreUser);
}
