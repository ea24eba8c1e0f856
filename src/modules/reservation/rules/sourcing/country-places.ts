/** A point on earth in degrees. */
export type Point = { latitude: number; longitude: number };

/**
 * Where a country's people mostly are, to the degree: the main city of its most populous time zone (for the United States
 * the one in the middle, Chicago), from the time zone database's `zone.tab`, which is in the public domain. It ranks
 * warehouses abroad; a centroid would put Canada's in the tundra.
 */
const PLACES = `
  ad42,2 ae25,55 af35,69 ag17,-62 ai18,-63 al41,20 am40,44 ao-9,13 aq-78,167 ar-35,-58 as-14,-171 at48,16 au-34,151
  aw12,-70 ax60,20 az40,50 ba44,18 bb13,-60 bd24,90 be51,4 bf12,-2 bg43,23 bh26,51 bi-3,29 bj6,3 bl18,-63 bm32,-65
  bn5,115 bo-16,-68 bq12,-68 br-24,-47 bs25,-77 bt27,90 bw-25,26 by54,28 bz18,-88 ca44,-79 cc-12,97 cd-4,15 cf4,19
  cg-4,15 ch47,9 ci5,-4 ck-21,-160 cl-33,-71 cm4,10 cn31,121 co5,-74 cr10,-84 cu23,-82 cv15,-24 cw12,-69 cx-10,106
  cy35,33 cz50,14 de52,13 dj12,43 dk56,13 dm15,-61 do18,-70 dz37,3 ec-2,-80 ee59,25 eg30,31 eh27,-13 er15,39 es40,-4
  et9,39 fi60,25 fj-18,178 fk-52,-58 fm7,152 fo62,-7 fr49,2 ga0,9 gb52,0 gd12,-62 ge42,45 gf5,-52 gg49,-3 gh6,0 gi36,-5
  gl64,-52 gm13,-17 gn10,-14 gp16,-62 gq4,9 gr38,24 gs-54,-37 gt15,-91 gu13,145 gw12,-16 gy7,-58 hk22,114 hn14,-87
  hr46,16 ht19,-72 hu48,19 id-6,107 ie53,-6 il32,35 im54,-4 in23,88 io-7,72 iq33,44 ir36,51 is64,-22 it42,12 je49,-2
  jm18,-77 jo32,36 jp36,140 ke-1,37 kg43,75 kh12,105 ki1,173 km-12,43 kn17,-63 kp39,126 kr38,127 kw29,48 ky19,-81
  kz43,77 la18,103 lb34,36 lc14,-61 li47,10 lk7,80 lr6,-11 ls-29,28 lt55,25 lu50,6 lv57,24 ly33,13 ma34,-8 mc44,7
  md47,29 me42,19 mf18,-63 mg-19,48 mh7,171 mk42,21 ml13,-8 mm17,96 mn48,107 mo22,114 mp15,146 mq15,-61 mr18,-16
  ms17,-62 mt36,15 mu-20,58 mv4,74 mw-16,35 mx19,-99 my3,102 mz-26,33 na-23,17 nc-22,166 ne14,2 nf-29,168 ng6,3 ni12,-86
  nl52,5 no60,11 np28,85 nr-1,167 nu-19,-170 nz-37,175 om24,59 pa9,-80 pe-12,-77 pf-18,-150 pg-10,147 ph15,121 pk25,67
  pl52,21 pm47,-56 pn-25,-130 pr18,-66 ps32,34 pt39,-9 pw7,134 py-25,-58 qa25,52 re-21,55 ro44,26 rs45,20 ru56,38
  rw-2,30 sa25,47 sb-10,160 sc-5,55 sd16,33 se59,18 sg1,104 sh-16,-6 si46,15 sj78,16 sk48,17 sl8,-13 sm44,12 sn15,-17
  so2,45 sr6,-55 ss5,32 st0,7 sv14,-89 sx18,-63 sy34,36 sz-26,31 tc21,-71 td12,15 tf-49,70 tg6,1 th14,101 tj39,69
  tk-9,-171 tl-9,126 tm38,58 tn37,10 to-21,-175 tr41,29 tt11,-62 tv-9,179 tw25,122 tz-7,39 ua50,31 ug0,32 um28,-177
  us42,-88 uy-35,-56 uz41,69 va42,12 vc13,-61 ve10,-67 vg18,-65 vi18,-65 vn11,107 vu-18,168 wf-13,-176 ws-14,-172
  xk43,21 ye13,45 yt-13,45 za-26,28 zm-15,28 zw-18,31`;

const points = new Map(
  PLACES.trim().split(/\s+/).map((entry): [string, Point] => {
    const [latitude, longitude] = entry.slice(2).split(",").map(Number);
    return [entry.slice(0, 2), { latitude: latitude!, longitude: longitude! }];
  })
);

/** The country's place; undefined for what is not an ISO 3166-1 code of two letters. */
export const placeOfCountry = (code: string): Point | undefined => points.get(code.toLowerCase());
