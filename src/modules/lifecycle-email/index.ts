import { Module } from "@medusajs/framework/utils";
import LifecycleEmailService from "./service";

export const LIFECYCLE_EMAIL = "doorstep_lifecycle_email";

export default Module(LIFECYCLE_EMAIL, { service: LifecycleEmailService });
