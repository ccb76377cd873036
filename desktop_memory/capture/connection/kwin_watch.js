// Says when another window is active or the active one's title changed; run by KWin.
let watched = null;

function tell() {
    const active = watched ? [String(watched.internalId), watched.caption] : ["", ""];
    callDBus("@TO@", "/", "desktop.memory", "watch", JSON.stringify(active));
}

function watch(window) {
    if (watched !== null) {
        try {
            watched.captionChanged.disconnect(tell);
        } catch (gone) {
            // It was closed.
        }
    }
    watched = window;
    if (window) {
        window.captionChanged.connect(tell);
    }
    tell();
}

if (workspace.windowActivated) {
    workspace.windowActivated.connect(watch);
    watch(workspace.activeWindow);
} else {
    workspace.clientActivated.connect(watch);
    watch(workspace.activeClient);
}
