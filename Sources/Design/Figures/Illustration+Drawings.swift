internal import Web

extension Illustration {
  static var talkingDrawing: Markup {
    Markup(
      """
      <svg class="drawing" viewBox="0 0 480 270" aria-hidden="true" focusable="false">
      <path class="d6" d="M132 236V128a108 108 0 0 1 216 0v108z"/>
      <path class="d5" d="M24 236h432a12 12 0 0 1 0 24H24a12 12 0 0 1 0-24z"/>
      <path class="d1" d="M70 240v-56a60 60 0 0 1 120 0v56z"/>
      <circle class="hair" cx="124" cy="88" r="37"/>
      <circle class="skin1" cx="134" cy="94" r="29"/>
      <path class="l1" d="M160 178q14 30 40 20"/>
      <circle class="skin1" cx="202" cy="197" r="11"/>
      <path class="d2" d="M290 240v-48a60 60 0 0 1 120 0v48z"/>
      <path class="d4" d="M312 156q-8-58 36-62 40 2 38 62-36 24-74 0z"/>
      <circle class="skin2" cx="341" cy="124" r="25"/>
      <path class="l2" d="M320 186q-14 26-36 14"/>
      <circle class="skin2" cx="281" cy="199" r="11"/>
      <path class="d4" d="M188 208h104a7 7 0 0 1 0 14h-46v22h-12v-22h-46a7 7 0 0 1 \
      0-14z"/>
      <path class="d3" d="M206 184h26v16a8 8 0 0 1-8 8h-10a8 8 0 0 1-8-8z"/>
      <path class="d7" d="M250 184h26v16a8 8 0 0 1-8 8h-10a8 8 0 0 1-8-8z"/>
      <path class="l4" d="M217 172q-5-7 0-13t0-13m46 26q-5-7 0-13"/>
      <path class="d3" d="M196 22h58a17 17 0 0 1 17 17v12a17 17 0 0 1-17 17h-40l-18 \
      17v-18a17 17 0 0 1-17-16V39a17 17 0 0 1 17-17z"/>
      <path class="d7" d="M262 80h34a14 14 0 0 1 14 14v6a14 14 0 0 1-14 14l3 \
      12-16-12h-21a14 14 0 0 1-14-14v-6a14 14 0 0 1 14-14z"/></svg>
      """)
  }

  static var chairsDrawing: Markup {
    Markup(
      """
      <svg class="drawing" viewBox="0 0 480 300" aria-hidden="true" focusable="false">
      <circle class="d5" cx="240" cy="150" r="142"/>
      <circle class="d6" cx="240" cy="150" r="60"/>
      <circle class="d7" cx="240" cy="150" r="32"/>
      <path class="d1" d="M240 150q-4-20 12-24 4 16-12 24zm0 0q-20-4-22 12 16 4 22-12zm0 \
      0q8 18 24 10-6-16-24-10z"/>
      <g transform="rotate(-244 240 150)">
      <path class="d1" d="M356 114a22 36 0 0 1 0 72q-22 0-26-10 2-10 8-12v-28q-6-2-8-12 \
      4-10 26-10z"/>
      <circle class="hair" cx="350" cy="150" r="18"/></g>
      <g transform="rotate(-193 240 150)">
      <path class="d2" d="M356 114a22 36 0 0 1 0 72q-22 0-26-10 2-10 8-12v-28q-6-2-8-12 \
      4-10 26-10z"/>
      <circle class="skin2" cx="350" cy="150" r="18"/></g>
      <g transform="rotate(-141 240 150)">
      <path class="d4" d="M356 114a22 36 0 0 1 0 72q-22 0-26-10 2-10 8-12v-28q-6-2-8-12 \
      4-10 26-10z"/>
      <circle class="skin1" cx="350" cy="150" r="18"/></g>
      <g transform="rotate(-90 240 150)">
      <rect class="d3" x="326" y="124" width="38" height="52" rx="15"/>
      <path class="l3" d="M373 124q8 26 0 52"/></g>
      <g transform="rotate(-39 240 150)">
      <path class="d2" d="M356 114a22 36 0 0 1 0 72q-22 0-26-10 2-10 8-12v-28q-6-2-8-12 \
      4-10 26-10z"/>
      <circle class="hair" cx="350" cy="150" r="18"/></g>
      <g transform="rotate(13 240 150)">
      <path class="d1" d="M356 114a22 36 0 0 1 0 72q-22 0-26-10 2-10 8-12v-28q-6-2-8-12 \
      4-10 26-10z"/>
      <circle class="d4" cx="350" cy="150" r="18"/></g>
      <g transform="rotate(64 240 150)">
      <path class="d4" d="M356 114a22 36 0 0 1 0 72q-22 0-26-10 2-10 8-12v-28q-6-2-8-12 \
      4-10 26-10z"/>
      <circle class="hair" cx="350" cy="150" r="18"/></g></svg>
      """)
  }

  static var wayDrawing: Markup {
    Markup(
      """
      <svg class="drawing" viewBox="0 0 480 270" aria-hidden="true" focusable="false">
      <rect class="d5" width="480" height="270" rx="36"/>
      <circle class="d3" cx="330" cy="78" r="38"/>
      <path class="d6" d="M0 150C70 96 140 84 220 128c60 32 160 6 260-20v126a36 36 0 0 \
      1-36 36H36a36 36 0 0 1-36-36z"/>
      <path class="d1" d="M0 214c80-64 170-60 250-30 80 28 150 6 230-30v80a36 36 0 0 1-36 \
      36H36a36 36 0 0 1-36-36z"/>
      <path class="d7" d="M74 270c14-36 106-36 166-54 44-14 38-22 10-27 56-1 96 14 56 \
      36-44 24-100 20-106 45z"/>
      <path class="l4" d="M424 170v-40"/>
      <circle class="d1" cx="424" cy="112" r="25"/>
      <path class="d2" d="M108 252v-30a18 18 0 0 1 36 0v30z"/>
      <circle class="skin1" cx="126" cy="189" r="13"/>
      <path class="d4" d="M148 254v-26a17 17 0 0 1 34 0v26z"/>
      <circle class="hair" cx="165" cy="196" r="13"/></svg>
      """)
  }
}
