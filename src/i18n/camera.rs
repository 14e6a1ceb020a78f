//! Words of this area: the camera as a scanner.

use super::format;

/// The camera as a scanner.
#[derive(Debug)]
pub struct CameraWords {
    /// The verb on its button.
    pub open: &'static str,
    /// What the overlay is called.
    pub title: &'static str,
    /// What it is for, before the browser asks.
    pub explain: &'static str,
    /// What happens next, and that nothing leaves the device.
    pub explain_detail: &'static str,
    /// Has the browser ask.
    pub turn_on: &'static str,
    /// It was asked for and has not come yet.
    pub starting: &'static str,
    /// The page was out of sight, or a photo was looked at.
    pub paused: &'static str,
    /// Goes on.
    pub go_on: &'static str,
    /// What to do, while nothing is in sight.
    pub hold: &'static str,
    /// Several codes are in sight.
    pub choose: fn(usize) -> String,
    /// Of several the one was taken that the shop knows.
    pub chosen_known: &'static str,
    /// The number of a phone.
    pub chosen_imei: &'static str,
    /// The first of its two.
    pub chosen_first_imei: &'static str,
    /// The one that is no barcode of a model.
    pub chosen_no_barcode: &'static str,
    /// Takes all of them.
    pub take_all: &'static str,
    /// A code that was taken.
    pub taken: fn(&str) -> String,
    /// A code that may be taken.
    pub take: fn(&str) -> String,

    /// The part of the picture that is looked at.
    pub area: &'static str,
    /// The middle.
    pub middle: &'static str,
    /// All of it.
    pub whole: &'static str,
    /// The lamp.
    pub lamp: &'static str,
    /// How near it is.
    pub zoom: &'static str,
    /// Which camera.
    pub which: &'static str,

    /// The field for a number typed by hand.
    pub by_hand: &'static str,
    /// Takes it.
    pub add: &'static str,
    /// A photo in place of the camera.
    pub photo: &'static str,
    /// A photo is being read.
    pub reading_photo: &'static str,
    /// It has no code in it.
    pub nothing_in_photo: &'static str,
    /// The file is no photo.
    pub no_photo: &'static str,

    /// The reader did not answer.
    pub replaced: &'static str,
    /// No reader answers.
    pub blind: &'static str,

    /// The person, or a rule of the device, said no.
    pub denied: &'static str,
    /// There is none.
    pub missing: &'static str,
    /// Another program has it.
    pub busy: &'static str,
    /// None can do what was asked.
    pub unfit: &'static str,
    /// It stopped before it began.
    pub aborted: &'static str,
    /// The browser forbids it.
    pub forbidden: &'static str,
    /// The page did not come over a safe line.
    pub insecure: &'static str,
    /// The browser knows none.
    pub unsupported: &'static str,
    /// It was pulled out while it ran.
    pub unplugged: &'static str,
    /// It brings no picture.
    pub frozen: &'static str,
    /// What goes on all the same.
    pub still_works: &'static str,
}

/// English.
pub const EN: CameraWords = CameraWords {
    open: "Scan with the camera",
    title: "Camera",
    explain: "Read codes with this device's camera",
    explain_detail: "Your browser asks for permission next. Pictures are read on this device and go nowhere else.",
    turn_on: "Turn on camera",
    starting: "Starting camera…",
    paused: "The camera is off.",
    go_on: "Turn it on again",
    hold: "Hold a code inside the frame, 15 to 20 cm away.",
    choose: |count| format!("{} codes in sight. Which one?", format::whole(count)),
    chosen_known: "Taken: the code that is a piece of yours. Press another one to take it too.",
    chosen_imei: "Taken: the phone's number (IMEI). The other codes are the model's barcode and the like.",
    chosen_first_imei: "Taken: IMEI 1. A phone for two cards has two; one is enough to tell it.",
    chosen_no_barcode: "Taken: the serial number. The other code is the model's barcode.",
    take_all: "Take all",
    taken: |text| format!("{text}, taken"),
    take: |text| format!("Take {text}"),
    area: "What is looked at",
    middle: "The middle",
    whole: "Everything",
    lamp: "Lamp",
    zoom: "Zoom",
    which: "Which camera",
    by_hand: "Or type the number",
    add: "Take it",
    photo: "Take a photo instead",
    reading_photo: "Reading the photo…",
    nothing_in_photo: "No code was found in the photo. Go nearer, keep still, and see that no lamp is mirrored.",
    no_photo: "This file is no photo that the browser can open.",
    replaced: "The reader did not answer and was started anew. Hold the code there a little longer.",
    blind: "Pictures cannot be read on this device just now. Close the camera and open it again.",
    denied: "The camera is not allowed for this page. Allow it in the browser: the sign beside the address, or the settings of the site. Then try again.",
    missing: "No camera was found on this device.",
    busy: "Another program is using the camera. Close it there, then try again.",
    unfit: "This camera brings no picture that can be read. Choose another one.",
    aborted: "The camera stopped before it brought a picture. Try again.",
    forbidden: "This device or its administrator forbids the camera.",
    insecure: "Browsers open the camera only over https. Open the shop over its https address.",
    unsupported: "This browser cannot use a camera.",
    unplugged: "The camera was unplugged or taken away. Plug it in, then try again.",
    frozen: "The camera brings no picture. Close other programs that use it, then try again.",
    still_works: "A scanner, typing the number and a photo go on working.",
};

/// 简体中文。
pub const ZH_CN: CameraWords = CameraWords {
    open: "用摄像头扫码",
    title: "摄像头",
    explain: "用本设备的摄像头读取条码",
    explain_detail: "接下来浏览器会请求权限。画面只在本设备上识别，不会上传。",
    turn_on: "打开摄像头",
    starting: "正在启动摄像头…",
    paused: "摄像头已关闭。",
    go_on: "重新打开",
    hold: "将条码置于框内，距离 15 至 20 厘米。",
    choose: |count| format!("画面中有 {} 个码，请选择。", format::whole(count)),
    chosen_known: "已录入：店内登记过的号码。如需其他号码，请点选。",
    chosen_imei: "已录入：手机串号（IMEI）。其他条码是型号条码等。",
    chosen_first_imei: "已录入：IMEI 1。双卡手机有两个串号，录入一个即可。",
    chosen_no_barcode: "已录入：序列号。另一个是型号条码。",
    take_all: "全部录入",
    taken: |text| format!("{text}，已录入"),
    take: |text| format!("录入 {text}"),
    area: "识别范围",
    middle: "中间",
    whole: "全部画面",
    lamp: "手电筒",
    zoom: "缩放",
    which: "选择摄像头",
    by_hand: "或手动输入号码",
    add: "录入",
    photo: "改为拍照",
    reading_photo: "正在识别照片…",
    nothing_in_photo: "照片中没有找到条码。请靠近一些，保持稳定，并避免反光。",
    no_photo: "浏览器无法打开此文件，它不是照片。",
    replaced: "识别程序没有响应，已重新启动。请再对准一会儿。",
    blind: "本设备暂时无法识别画面。请关闭摄像头后重新打开。",
    denied: "此页面不允许使用摄像头。请在浏览器中允许：点击地址旁的图标或进入网站设置，然后重试。",
    missing: "本设备没有找到摄像头。",
    busy: "其他程序正在使用摄像头。请先在那里关闭，然后重试。",
    unfit: "此摄像头的画面无法识别，请换一个。",
    aborted: "摄像头在出现画面前停止了，请重试。",
    forbidden: "本设备或其管理员禁止使用摄像头。",
    insecure: "浏览器只在 https 下打开摄像头。请用 https 地址打开店铺。",
    unsupported: "此浏览器无法使用摄像头。",
    unplugged: "摄像头被拔出或断开。请重新连接后重试。",
    frozen: "摄像头没有画面。请关闭其他占用它的程序，然后重试。",
    still_works: "扫码枪、手动输入和拍照仍可使用。",
};
