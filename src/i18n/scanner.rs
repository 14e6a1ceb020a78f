//! Words of this area: the scanner check.

use serial_rules::intake::burst::{Caps, Layout, Terminator, TestCode};

use super::format;

/// The scanner check.
#[derive(Debug)]
pub struct ScannerWords {
    /// The title.
    pub title: &'static str,
    /// What it is good for.
    pub lead: &'static str,
    /// Leads to it.
    pub open: &'static str,
    /// The field for what should come.
    pub expected: &'static str,
    /// What it is good for.
    pub expected_hint: &'static str,
    /// Nothing has been scanned.
    pub waiting: &'static str,
    /// All is well, from how many milliseconds lie between two characters.
    pub sound: fn(&str) -> String,
    /// The scan is not what was printed.
    pub not_expected: &'static str,
    /// Characters are missing: how many.
    pub some_lost: fn(usize) -> String,
    /// The layouts may differ.
    pub unclear: &'static str,

    /// What was understood.
    pub text: &'static str,
    /// How fast it is.
    pub speed: &'static str,
    /// The middle and the longest pause, in milliseconds.
    pub pauses: fn(&str, &str) -> String,
    /// How it ends a code.
    pub terminator: &'static str,
    /// Enter; Tab; nothing.
    pub terminators: fn(Terminator) -> &'static str,
    /// The keyboard layout.
    pub layout: &'static str,
    /// What is the matter with it.
    pub layouts: fn(Layout) -> &'static str,
    /// Caps Lock.
    pub caps: &'static str,
    /// What it did.
    pub caps_did: fn(Caps) -> &'static str,
    /// The input method.
    pub input_method: &'static str,
    /// It was on, and was corrected.
    pub input_method_on: &'static str,
    /// It was off.
    pub input_method_off: &'static str,
    /// The separator of GS1.
    pub separator: &'static str,
    /// None came.
    pub no_separator: &'static str,
    /// Lost characters.
    pub lost: &'static str,
    /// Double reads that were dropped.
    pub bounced: &'static str,

    /// Keeps what was found for this device.
    pub keep: &'static str,
    /// It is kept.
    pub kept: &'static str,
    /// Forgets it.
    pub forget: &'static str,
    /// It is forgotten.
    pub forgotten: &'static str,

    /// Leads to the test sheet.
    pub print_sheet: &'static str,
    /// Leads to the orders to scan.
    pub print_orders: &'static str,
    /// What the test sheet is called.
    pub sheet: &'static str,
    /// How to use it, on paper.
    pub sheet_lead: &'static str,
    /// How to print such a sheet.
    pub sheet_hint: &'static str,
    /// What a code of it is for.
    pub sheet_codes: fn(TestCode) -> &'static str,
    /// What the scanner sends around a code.
    pub around: &'static str,
    /// What that is.
    pub around_lead: &'static str,
    /// Before it.
    pub prefix: &'static str,
    /// After it.
    pub suffix: &'static str,
    /// The keyboard on the screen.
    pub keyboard: &'static str,
    /// Why it may stay away, and what brings it back.
    pub keyboard_lead: &'static str,
    /// Devices with a scanner built in.
    pub handheld: &'static str,
    /// How to set them.
    pub handheld_lead: &'static str,
    /// The switch of our own pad.
    pub pad: &'static str,
    /// What it does.
    pub pad_hint: &'static str,
    /// Takes the last digit back.
    pub pad_back: &'static str,
    /// Leaves the field.
    pub pad_done: &'static str,
}

/// English.
pub const EN: ScannerWords = ScannerWords {
    title: "Scanner check",
    lead: "Scan any code. Nothing is looked up or entered here; what the scanner sends is taken apart and told.",
    open: "Check the scanner",
    expected: "What is printed under the code",
    expected_hint: "Type it first, and layout, Caps Lock and lost characters are checked against it.",
    waiting: "Ready. Scan a code.",
    sound: |pause| format!("All is well: {pause} ms a character."),
    not_expected: "This is not what is printed. Type what is printed, then scan again.",
    some_lost: |count| {
        format!(
            "{} did not arrive. Scan again; if it stays so, slow the scanner down.",
            format::counted(count, "character", "characters")
        )
    },
    unclear: "The keyboard layouts of scanner and computer may differ. Type what is printed under the code, then scan again.",
    text: "Understood",
    speed: "Speed",
    pauses: |median, longest| format!("{median} ms a character, {longest} ms at most"),
    terminator: "Ends with",
    terminators: |terminator| match terminator {
        Terminator::Enter => "Enter",
        Terminator::Tab => "Tab",
        Terminator::Quiet => "Nothing. Setting the scanner to Enter makes it quicker.",
    },
    layout: "Keyboard layout",
    layouts: |layout| match layout {
        Layout::Same => "The same for scanner and computer",
        Layout::ByPlace => "The scanner's is of the United States, the computer's another; corrected",
        Layout::Foreign => "Another than that of the United States, the same for both",
        Layout::Unclear => "May differ",
    },
    caps: "Caps Lock",
    caps_did: |caps| match caps {
        Caps::Off => "Off",
        Caps::On => "On, without harm",
        Caps::Undone => "On; capitals and small letters are turned back",
    },
    input_method: "Input method",
    input_method_on: "On; corrected",
    input_method_off: "Not in the way",
    separator: "GS1 separator",
    no_separator: "None in this code",
    lost: "Lost characters",
    bounced: "Double reads dropped",
    keep: "Use for this device",
    kept: "This device's scanner is set up.",
    forget: "Forget",
    forgotten: "This device's scanner is taken for one like any other.",
    print_sheet: "Print the test sheet",
    print_orders: "Print them as barcodes",
    sheet: "Scanner test sheet",
    sheet_lead: "Open the scanner check under Settings and scan these codes one after the other. What the scanner sends is compared with what is printed.",
    sheet_hint: "Print at 100 % on white paper.",
    sheet_codes: |code| match code {
        TestCode::Digits => "Digits",
        TestCode::Letters => "Capitals and small letters: layout and Caps Lock",
        TestCode::Signs => "Signs",
        TestCode::Gs1 => "GS1 with a separator",
        TestCode::Long => "Sixty characters: lost ones show here",
        TestCode::Lines => "Five lines in one QR code",
    },
    around: "Around each code",
    around_lead: "Some scanners are set to send a sign before or after every code. Write it here, and it is left out.",
    prefix: "Before the code",
    suffix: "After the code",
    keyboard: "Keyboard on the screen",
    keyboard_lead: "While a scanner is paired, a tablet may show no keyboard: to it the scanner is one. Many scanners bring it back by a double press of the trigger, an iPad by its keyboard key.",
    handheld: "Handhelds with a scanner built in",
    handheld_lead: "Have the device send keys, and an Enter after each code. Zebra: in DataWedge turn on Keystroke output with Enter as action key, and Send Characters as Events. Honeywell: in the scan settings set Wedge as keyboard and the suffix to Enter.",
    pad: "Number pad",
    pad_hint: "Fields for numbers bring keys of their own.",
    pad_back: "Delete the last digit",
    pad_done: "Done",
};

/// 简体中文。
pub const ZH_CN: ScannerWords = ScannerWords {
    title: "扫码枪检测",
    lead: "请扫描任意条码。此处不会查询或录入，只分析扫码枪发送的内容。",
    open: "检测扫码枪",
    expected: "条码下方印刷的内容",
    expected_hint: "先输入此内容，即可核对键盘布局、大写锁定和丢失的字符。",
    waiting: "就绪，请扫描条码。",
    sound: |pause| format!("一切正常：每个字符 {pause} 毫秒。"),
    not_expected: "与印刷内容不一致。请输入印刷内容后重新扫描。",
    some_lost: |count| format!("有 {} 个字符未收到。请重新扫描；若仍如此，请调慢扫码枪速度。", format::whole(count)),
    unclear: "扫码枪与电脑的键盘布局可能不同。请输入条码下方的内容后重新扫描。",
    text: "识别结果",
    speed: "速度",
    pauses: |median, longest| format!("每个字符 {median} 毫秒，最长 {longest} 毫秒"),
    terminator: "结束符",
    terminators: |terminator| match terminator {
        Terminator::Enter => "回车",
        Terminator::Tab => "Tab",
        Terminator::Quiet => "无。将扫码枪设置为回车可更快。",
    },
    layout: "键盘布局",
    layouts: |layout| match layout {
        Layout::Same => "扫码枪与电脑一致",
        Layout::ByPlace => "扫码枪为美式，电脑为其他布局；已纠正",
        Layout::Foreign => "均为非美式布局，且一致",
        Layout::Unclear => "可能不同",
    },
    caps: "大写锁定",
    caps_did: |caps| match caps {
        Caps::Off => "关闭",
        Caps::On => "开启，无影响",
        Caps::Undone => "开启；大小写已还原",
    },
    input_method: "输入法",
    input_method_on: "开启；已纠正",
    input_method_off: "无影响",
    separator: "GS1 分隔符",
    no_separator: "此条码中没有",
    lost: "丢失字符",
    bounced: "已忽略的重复读取",
    keep: "用于本设备",
    kept: "已设置本设备的扫码枪。",
    forget: "清除设置",
    forgotten: "已恢复为默认扫码枪设置。",
    print_sheet: "打印测试页",
    print_orders: "打印指令条码",
    sheet: "扫码枪测试页",
    sheet_lead: "打开“设置”中的扫码枪检测，依次扫描下列条码，系统会将收到的内容与印刷内容核对。",
    sheet_hint: "请用白纸以 100% 打印。",
    sheet_codes: |code| match code {
        TestCode::Digits => "数字",
        TestCode::Letters => "大小写字母：检查键盘布局和大写锁定",
        TestCode::Signs => "符号",
        TestCode::Gs1 => "带分隔符的 GS1 码",
        TestCode::Long => "六十个字符：检查丢失的字符",
        TestCode::Lines => "一个二维码中有五行",
    },
    around: "条码前后的字符",
    around_lead: "有些扫码枪会在每个条码前后附加字符。填在此处，扫描时会自动去除。",
    prefix: "条码前",
    suffix: "条码后",
    keyboard: "屏幕键盘",
    keyboard_lead: "连接扫码枪后，平板可能不再显示屏幕键盘，因为它把扫码枪当作键盘。许多扫码枪连按两下扳机即可恢复，iPad 可按键盘键。",
    handheld: "自带扫描头的手持终端",
    handheld_lead: "请让设备以按键方式发送条码，并在每个条码后发送回车。Zebra：在 DataWedge 中启用“Keystroke output”，动作键设为回车，并打开“Send Characters as Events”。Honeywell：在扫描设置中将 Wedge 设为键盘，后缀设为回车。",
    pad: "数字键盘",
    pad_hint: "数字输入框自带按键。",
    pad_back: "删除最后一位",
    pad_done: "完成",
};
