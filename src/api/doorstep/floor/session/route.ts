import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { signIn, signOut } from "../../../../workflows/warehouse/floor/session";
import { SESSION_MS } from "../../../../workflows/warehouse/floor/session-token";
import { FLOOR_COOKIE } from "../../../middlewares/floor";
import type { SignInBody } from "../../../middlewares/pickers";

const cookie = (req: MedusaRequest) => ({ httpOnly: true, sameSite: "strict" as const, secure: req.secure || req.get("x-forwarded-proto") === "https", path: "/doorstep/floor" });

/** Signs in by number and PIN, or by a badge. */
export const POST = async (req: MedusaRequest<z.infer<typeof SignInBody>>, res: MedusaResponse): Promise<void> => {
  const { token, picker } = await signIn(req.scope, req.validatedBody, req.ip ?? "unknown");
  res.cookie(FLOOR_COOKIE, token, { ...cookie(req), maxAge: SESSION_MS });
  res.json({ picker: { id: picker.id, name: picker.name } });
};

/** Signs out, on every device that the picker is signed in on. */
export const DELETE = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  await signOut(req.scope, (req.cookies as Record<string, string>)[FLOOR_COOKIE]);
  res.clearCookie(FLOOR_COOKIE, cookie(req));
  res.json({ signed_out: true });
};
