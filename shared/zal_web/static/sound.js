"use strict";
// Plays what a board says, one after another, as soon as the browser lets this page be heard.
(() => {
  if (window.soundHasBegun) return;  // it has come late, and after it was asked for again
  const STALE_MS = 30000, SETTLES_MS = 1000, SLACK_MS = 3000;
  const button = document.getElementById("sound");
  let waiting = [], plays = false, isTouched = false, hasFailed = false, audio;
  window.soundHasBegun = true;

  // Why there is no sound, as the button has it in words; "": there is.
  const tell = (why) => {
    button.hidden = !why;
    if (why) button.firstElementChild.textContent = button.dataset[why];
  };

  try {
    audio = new AudioContext();
  } catch {
    tell("unable");
    return;
  }

  const isHeard = () => audio.state === "running" && !hasFailed;

  async function play(wav) {
    const bytes = Uint8Array.from(atob(wav), (each) => each.charCodeAt(0));
    const source = audio.createBufferSource();
    source.buffer = await audio.decodeAudioData(bytes.buffer);
    source.connect(audio.destination);
    await new Promise((end) => {
      source.onended = end;
      setTimeout(end, 1000 * source.buffer.duration + SLACK_MS);  // a device can go away meanwhile
      source.start();
    });
    source.disconnect();
  }

  async function say() {
    tell(isHeard() ? "" : isTouched || hasFailed ? "device" : "untouched");
    if (plays) return;
    plays = true;
    while (isHeard() && waiting.length) {
      const { wav, at } = waiting.shift();
      if (performance.now() - at < STALE_MS) await play(wav).catch(console.warn);
    }
    plays = false;
  }

  addEventListener("zal-play", ({ detail }) => {
    if (!isHeard()) waiting = [];  // whoever turns the sound on wants to hear the newest call only
    waiting.push({ wav: detail, at: performance.now() });
    say();
  });
  audio.addEventListener("statechange", () => {
    hasFailed = false;
    say();
  });
  audio.addEventListener("error", () => {  // the loudspeaker went away
    hasFailed = true;
    say();
  });
  const wake = () => {
    if (isHeard()) return;
    audio.resume().catch(console.warn);
    setTimeout(() => {
      isTouched = true;
      say();
    }, SETTLES_MS);
  };
  for (const each of ["pointerdown", "pointerup", "keydown", "click"]) addEventListener(each, wake, true);
  setTimeout(say, SETTLES_MS);  // a page that may be heard needs a moment to begin
})();
