import { APP } from "./app";
import { BASE } from "./base";
import { CALLS } from "./calls";
import { CAMERA } from "./camera";
import { DECIDE } from "./decide";
import { DRAW } from "./draw";
import { FEEDBACK } from "./feedback";
import { LABEL_CHECK } from "./label-check";
import { PACK_PARTS } from "./pack-parts";
import { PACK_SCREEN } from "./pack-screen";
import { PARCELS } from "./parcels";
import { PICTURES } from "./pictures";
import { PICK_PARTS } from "./pick-parts";
import { PICK_SCREEN } from "./pick-screen";
import { QUEUE } from "./queue";
import { SHORT_PANEL } from "./short-panel";
import { SIGN_IN_SCREEN } from "./sign-in-screen";
import { SORT_SCREEN } from "./sort-screen";
import { STAND_SCREENS } from "./stand-screens";
import { TAKEN_SCREEN } from "./taken-screen";
import { TASKS_SCREEN } from "./tasks-screen";
import { WEDGE } from "./wedge";
import { WISHES } from "./wishes";
import { WORK_SCREEN } from "./work-screen";

const PARTS = [
  BASE, DECIDE, CALLS, PICTURES, QUEUE, FEEDBACK, WEDGE, CAMERA, DRAW, SIGN_IN_SCREEN, WORK_SCREEN, TAKEN_SCREEN, STAND_SCREENS, WISHES, PICK_PARTS, PICK_SCREEN, SHORT_PANEL, SORT_SCREEN, PACK_PARTS, PACK_SCREEN,
  PARCELS, LABEL_CHECK, TASKS_SCREEN, APP,
];

/** The warehouse screens' only script: what they are begins with `APP`, which stands last. */
export const FLOOR_SCRIPT = `(function () {\n"use strict";\n${PARTS.join("\n")}\n})();`;
