// Which windows are there, and where; run by KWin. Plasma 5 and 6 name some things differently.
const windows = workspace.windowList ? workspace.windowList() : workspace.clientList();

function isOnDesktop(window) {
    if (window.onAllDesktops) {
        return true;
    }
    if (window.desktops === undefined) {
        return window.desktop === workspace.currentDesktop;
    }
    for (let i = 0; i < window.desktops.length; i++) {
        if (window.desktops[i].id === workspace.currentDesktop.id) {
            return true;
        }
    }
    return false;
}

function isInActivity(window) {
    const activities = window.activities || [];
    return activities.length === 0 || activities.indexOf(workspace.currentActivity) >= 0;
}

function sides(rect) {
    return [rect.x, rect.y, rect.width, rect.height];
}

function kind(window) {
    if (window.desktopWindow) {
        return "desktop";
    }
    const furniture = window.dock || window.onScreenDisplay || window.notification;
    if (furniture || window.criticalNotification || window.appletPopup || window.splash) {
        return "dock";
    }
    const popup = window.popupWindow || window.popupMenu || window.dropdownMenu || window.tooltip;
    return popup || window.comboBox || window.dndIcon ? "popup" : "normal";
}

function describe(window) {
    return {
        id: String(window.internalId),
        pid: window.pid,
        title: String(window.captionNormal === undefined ? window.caption : window.captionNormal),
        wm_class: String(window.resourceClass),
        wm_instance: String(window.resourceName),
        kind: kind(window),
        frame: sides(window.frameGeometry),
        buffer: sides(window.bufferGeometry),
        active: Boolean(window.active),
        owner: window.transientFor ? String(window.transientFor.internalId) : "",
        x11: window.windowId > 0,
        order: window.stackingOrder,
        opacity: window.opacity,
    };
}

function screens() {
    if (workspace.screens) {
        return workspace.screens.map((screen) => sides(screen.geometry));
    }
    const found = [];
    for (let i = 0; i < workspace.numScreens; i++) {
        found.push(sides(workspace.clientArea(KWin.ScreenArea, i, workspace.currentDesktop)));
    }
    return found;
}

const shown = [];
for (let i = 0; i < windows.length; i++) {
    const one = windows[i];
    if (!one.minimized && !one.hidden && !one.deleted && isOnDesktop(one) && isInActivity(one)) {
        shown.push(describe(one));
    }
}
shown.sort((one, other) => one.order - other.order);
callDBus("@TO@", "/", "desktop.memory", "windows", JSON.stringify([screens(), shown]));
