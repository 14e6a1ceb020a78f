//! Words of this area: the first run.

use serial_rules::model::settings::Trade;

/// The first run.
#[derive(Debug)]
pub struct WelcomeWords {
    /// The title.
    pub title: &'static str,
    /// What the questions are good for.
    pub lead: &'static str,
    /// Which question of how many.
    pub step_of: fn(usize, usize) -> String,

    /// The question of the language.
    pub language: &'static str,
    /// The question of the trade.
    pub trade: &'static str,
    /// What the trade decides.
    pub trade_lead: &'static str,
    /// A trade, and what belongs to it.
    pub trades: fn(Trade) -> (&'static str, &'static str),
    /// The switch of serial management.
    pub serials: &'static str,
    /// What the switch means.
    pub serials_hint: &'static str,
    /// The question of the shop.
    pub shop: &'static str,
    /// What the answers are for.
    pub shop_lead: &'static str,
    /// What the shop is called.
    pub shop_name: &'static str,
    /// The shop has no name yet.
    pub shop_name_missing: &'static str,
    /// The currency of all money.
    pub currency: &'static str,
    /// The first warehouse.
    pub warehouse: &'static str,
    /// What a warehouse is.
    pub warehouse_hint: &'static str,
    /// What the first warehouse is called when nobody calls it anything else.
    pub warehouse_default: &'static str,
    /// The first warehouse has no name.
    pub warehouse_missing: &'static str,
    /// The switch of the sample products.
    pub samples: &'static str,
    /// What they are.
    pub samples_hint: &'static str,

    /// To the next question.
    pub next: &'static str,
    /// The last button of the first run.
    pub finish: &'static str,
}

/// English.
pub const EN: WelcomeWords = WelcomeWords {
    title: "Welcome to Serialbook",
    lead: "Three short questions, then the first scan. Everything stays on this device.",
    step_of: |step, of| format!("Step {step} of {of}"),
    language: "Language",
    trade: "What do you sell?",
    trade_lead: "This only sets how you start. You can change it in Settings at any time.",
    trades: |trade| match trade {
        Trade::DigitalAppliances => ("Digital appliances", "Phones, computers, cameras"),
        Trade::MedicalDevices => ("Medical devices", "Monitors, pumps, hearing aids"),
        Trade::AutoParts => ("Auto parts", "Batteries, alternators, tyres"),
        Trade::Jewelry => ("Jewelry", "Rings, watches, one code each"),
        Trade::Other => ("Something else", "Tools, instruments, anything"),
    },
    serials: "Serial numbers",
    serials_hint: "Each piece has its own number, and you can trace it from the purchase to the customer.",
    shop: "Your shop",
    shop_lead: "The last question. You can start selling right after it.",
    shop_name: "Shop name",
    shop_name_missing: "Give your shop a name, such as the one on its sign.",
    currency: "Currency",
    warehouse: "Where your goods lie",
    warehouse_hint: "Your first warehouse. A shop floor is one too; more can follow.",
    warehouse_default: "Shop",
    warehouse_missing: "Give the place a name, such as Shop or Main.",
    samples: "Add a few sample products",
    samples_hint: "Examples of your trade to try things out with. They hold no stock, and you can archive them later.",
    next: "Continue",
    finish: "Open the shop",
};

/// 简体中文。
pub const ZH_CN: WelcomeWords = WelcomeWords {
    title: "欢迎使用 Serialbook",
    lead: "回答三个简短的问题，就可以开始扫码。所有数据都保存在本机。",
    step_of: |step, of| format!("第 {step} 步，共 {of} 步"),
    language: "语言",
    trade: "您经营什么商品？",
    trade_lead: "仅影响初始设置，以后可随时在“设置”中更改。",
    trades: |trade| match trade {
        Trade::DigitalAppliances => ("数码家电", "手机、电脑、相机"),
        Trade::MedicalDevices => ("医疗器械", "监护仪、输液泵、助听器"),
        Trade::AutoParts => ("汽车配件", "蓄电池、发电机、轮胎"),
        Trade::Jewelry => ("珠宝首饰", "戒指、手表，一物一码"),
        Trade::Other => ("其他", "工具、仪器等"),
    },
    serials: "序列号管理",
    serials_hint: "每一件商品都有自己的序列号，从进货到客户全程可查。",
    shop: "您的店铺",
    shop_lead: "最后一个问题，完成后即可开始销售。",
    shop_name: "店铺名称",
    shop_name_missing: "请填写店铺名称，例如招牌上的名字。",
    currency: "货币",
    warehouse: "商品存放处",
    warehouse_hint: "您的第一个仓库，门店也算一个，以后可以再添加。",
    warehouse_default: "门店",
    warehouse_missing: "请填写名称，例如“门店”或“主仓库”。",
    samples: "添加几个示例商品",
    samples_hint: "供您试用的本行业商品示例，没有库存，以后可以停用。",
    next: "继续",
    finish: "进入店铺",
};
