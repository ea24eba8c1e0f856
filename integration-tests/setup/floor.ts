import { HttpError, type Call, type Json } from "../../demo/walk/shop-client";

/** What a picker's browser keeps: a session, by which it calls. */
export type Floor = { cookie: string; call: Call };
export type PickerGiven = { name: string; location_id: string; number: string; pin: string };

let numbers = 100;

/** Adds a picker to a location; their PIN is 4711. */
export async function addPicker(admin: Call, location_id: string, name = "Anna"): Promise<Json & PickerGiven> {
  const given = { name, location_id, number: String((numbers += 1)), pin: "4711" };
  const { picker } = await admin("POST", "/admin/doorstep/pickers", given);
  return { ...(picker as Json), ...given };
}

/** A call to the warehouse screens' own routes, as their page makes it: with its header, and a cookie where there is one. */
export const floorCall = (url: string, cookie?: string, headers: Record<string, string> = { "x-doorstep-floor": "1" }) =>
  async (method: string, path: string, body?: Json): Promise<Response> =>
    fetch(`${url}/doorstep/floor${path}`, {
      method, redirect: "manual", headers: { "content-type": "application/json", ...(cookie ? { cookie } : {}), ...headers }, body: body === undefined ? undefined : JSON.stringify(body),
    });

export const trySignIn = (url: string, given: Json): Promise<Response> => floorCall(url)("POST", "/session", given);

/** Signs in, by number and PIN or a badge. */
export async function signIn(url: string, given: Json): Promise<Floor> {
  const response = await trySignIn(url, given);
  if (!response.ok) throw new HttpError(response.status, (await response.json()) as Json, "sign in");
  const cookie = response.headers.get("set-cookie")!.split(";")[0]!;
  const raw = floorCall(url, cookie);
  const call: Call = async (method, path, body) => {
    const answer = await raw(method, `/api${path}`, body);
    const told = (await answer.json()) as Json;
    if (!answer.ok) throw new HttpError(answer.status, told, `${method} ${path}`);
    return told as never;
  };
  return { cookie, call };
}

/** A picker of a location who has signed in. */
export async function pickerAt(url: string, admin: Call, location_id: string, name?: string): Promise<Floor & { picker: Json & PickerGiven }> {
  const picker = await addPicker(admin, location_id, name);
  return { picker, ...(await signIn(url, { number: picker.number, pin: picker.pin })) };
}
